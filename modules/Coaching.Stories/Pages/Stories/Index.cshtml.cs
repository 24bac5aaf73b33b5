using Coaching.Content.Store;
using Coaching.Content.Taxonomies;
using Coaching.Kernel.Languages;
using Coaching.Stories.Stories;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Coaching.Stories.Pages.Stories;

/// <summary>All stories, newest first, filtered without script.</summary>
internal sealed class IndexModel(ContentReader content, Taxonomy taxonomy, StoryFilters filters) : PageModel
{
    private const int PageSize = 12;

    /// <summary>Term id of a territory; stories from below it count too.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Origin { get; set; }

    /// <summary>Term id of a topic.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Topic { get; set; }

    /// <summary>Page of the list.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public int Count { get; private set; }

    public int Pages => (Count + PageSize - 1) / PageSize;

    public bool IsFiltered => Chosen.Count > 0;

    public IReadOnlyList<SelectListItem> Origins { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Topics { get; private set; } = [];

    /// <summary>Chosen filters, each with the address without it.</summary>
    public IReadOnlyList<(string Name, string Without)> Chosen { get; private set; } = [];

    public IReadOnlyList<ContentCard> Stories { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var (origin, topic) = (taxonomy.Find(Origin), taxonomy.Find(Topic));
        var culture = Language.Current.Code;
        IReadOnlyCollection<string>[] terms = [.. new[] { origin, topic }.OfType<Term>().Select(t => taxonomy.WithinIds(t.Id))];
        Count = await content.Count(DiasporaStory.Type, culture, terms, cancellationToken);
        if (P < 1 || (P > 1 && P > Pages))
        {
            return NotFound();
        }

        Stories = await content.List(DiasporaStory.Type, culture, (P - 1) * PageSize, PageSize, terms, cancellationToken);
        Origins = await filters.Choices("territories", culture, cancellationToken);
        Topics = await filters.Choices("topics", culture, cancellationToken);
        Chosen =
        [
            .. origin is null ? [] : new[] { (origin.Name, Url.Page("/Stories/Index", new { topic = topic?.Id })!) },
            .. topic is null ? [] : new[] { (topic.Name, Url.Page("/Stories/Index", new { origin = origin?.Id })!) },
        ];
        foreach (var choice in Origins.Concat(Topics))
        {
            choice.Selected = choice.Value == origin?.Id || choice.Value == topic?.Id;
        }

        return Page();
    }
}
