using Coaching.Stories.Feeds;
using Coaching.Stories.Stories;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coaching.Stories.Pages.Stories;

/// <summary>The newest stories for feed readers.</summary>
internal sealed class FeedModel(AtomFeed feed, IStringLocalizer<FeedModel> localizer) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        (await feed.Write(DiasporaStory.Type, localizer["Diaspora stories"], Url.Page("/Stories/Index")!, Url.Page("/Stories/Feed")!, cancellationToken)).Answer(this);
}
