using Coaching.Content.Store;
using Coaching.Kernel.Languages;
using Coaching.Stories.Stories;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coaching.Stories.Pages.News;

/// <summary>All news, newest first.</summary>
internal sealed class IndexModel(ContentReader content) : PageModel
{
    private const int PageSize = 12;

    /// <summary>Page of the list.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public int Count { get; private set; }

    public int Pages => (Count + PageSize - 1) / PageSize;

    public IReadOnlyList<ContentCard> Items { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Count = await content.Count(NewsItem.Type, Language.Current.Code, cancellationToken: cancellationToken);
        if (P < 1 || (P > 1 && P > Pages))
        {
            return NotFound();
        }

        Items = await content.List(NewsItem.Type, Language.Current.Code, (P - 1) * PageSize, PageSize, cancellationToken: cancellationToken);
        return Page();
    }
}
