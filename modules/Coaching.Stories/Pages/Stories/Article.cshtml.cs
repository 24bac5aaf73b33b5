using Coaching.Content.Display;
using Coaching.Content.Items;
using Coaching.Content.Store;
using Coaching.Kernel.Languages;
using Coaching.Stories.Stories;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coaching.Stories.Pages.Stories;

/// <summary>A story or a news item at its address, with what to read next.</summary>
internal sealed class ArticleModel(ContentReader content, PageHead head) : PageModel
{
    private const int Next = 2;

    public ContentItem Item { get; private set; } = null!;

    public bool IsStory => Item.ContentType == DiasporaStory.Type;

    public IReadOnlyList<ContentCard> Related { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? id, CancellationToken cancellationToken)
    {
        if (id is null || await content.Find(id, cancellationToken) is not { ContentType: DiasporaStory.Type or NewsItem.Type } item)
        {
            return NotFound();
        }

        Item = item;
        await head.Describe(item, cancellationToken);
        Related = [.. (await Near(item, cancellationToken)).Where(c => c.ContentItemId != item.ContentItemId).DistinctBy(c => c.ContentItemId).Take(Next)];
        return Page();
    }

    /// <summary>Those that share a topic first, then the newest.</summary>
    private async Task<IEnumerable<ContentCard>> Near(ContentItem item, CancellationToken cancellationToken)
    {
        var culture = item.Culture ?? Language.Current.Code;
        var topics = item.As<DiasporaStory>().Topics.TermContentItemIds;
        var near = topics.Count == 0 ? [] : await content.List(item.ContentType, culture, take: Next + 1, termIds: [topics], cancellationToken: cancellationToken);
        return near.Concat(await content.List(item.ContentType, culture, take: Next + 1, cancellationToken: cancellationToken));
    }
}
