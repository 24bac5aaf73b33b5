using Coaching.Content.Definitions;
using Coaching.Content.Search;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Coaching.Content.Pages.Content;

/// <summary>Searches everything that is published in the language of the page.</summary>
[EnableRateLimiting(RateLimits.Searches)]
internal sealed class SearchModel(ContentSearch search, Suggestions suggestions, ContentDefinitions definitions, PageDescription page) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public SearchResult Result { get; private set; } = new(0, []);

    /// <summary>What was perhaps meant, when nothing was found.</summary>
    public string? Meant { get; private set; }

    public int PageCount => (Result.Count + ContentSearch.PageSize - 1) / ContentSearch.PageSize;

    public string Kind(string type) => definitions.Type(type)?.DisplayName ?? type;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        page.Hidden = Q is not null;
        Number = Math.Clamp(Number, 1, 100);
        if (!string.IsNullOrWhiteSpace(Q))
        {
            Result = await search.Find(Q, Language.Current.Code, Number, cancellationToken);
            Meant = Result.Count == 0 ? await suggestions.For(Q, Language.Current.Code, cancellationToken) : null;
        }
    }
}
