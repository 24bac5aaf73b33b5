using Coaching.Stories.Feeds;
using Coaching.Stories.Stories;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coaching.Stories.Pages.News;

/// <summary>The newest news for feed readers.</summary>
internal sealed class FeedModel(AtomFeed feed, IStringLocalizer<FeedModel> localizer) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        (await feed.Write(NewsItem.Type, localizer["News"], Url.Page("/News/Index")!, Url.Page("/News/Feed")!, cancellationToken)).Answer(this);
}
