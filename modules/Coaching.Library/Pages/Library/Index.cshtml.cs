using Coaching.Content.Taxonomies;
using Coaching.Library.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Coaching.Library.Pages.Library;

/// <summary>All documents, searched by title and filtered without script.</summary>
internal sealed class IndexModel(DocumentSearch documents, DocumentRows rows, Taxonomy taxonomy) : PageModel
{
    private const int PageSize = 20;

    /// <summary>Words of the title.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Term id of a topic.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Topic { get; set; }

    /// <summary>Code of the language of the file.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Language { get; set; }

    /// <summary>Page of the list.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public bool HasDocuments { get; private set; }

    public int Count { get; private set; }

    public int Pages => (Count + PageSize - 1) / PageSize;

    public bool IsFiltered => Chosen.Count > 0 || !string.IsNullOrWhiteSpace(Q);

    public IReadOnlyList<SelectListItem> Topics { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Languages { get; private set; } = [];

    /// <summary>Chosen filters, each with the address without it.</summary>
    public IReadOnlyList<(string Name, string Without)> Chosen { get; private set; } = [];

    public IReadOnlyList<DocumentRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var all = await documents.All(cancellationToken);
        HasDocuments = all.Count > 0;
        var fields = all.Select(c => (Card: c, Fields: c.As<PedagogicalDocument>())).ToList();
        var codes = fields.Select(d => DocumentRow.LanguageOf(d.Card, d.Fields)).Distinct().Order(StringComparer.Ordinal).ToList();
        var carried = fields.SelectMany(d => d.Fields.Topics.TermContentItemIds).ToHashSet();
        var topic = taxonomy.Find(Topic);
        var language = codes.Contains(Language ?? string.Empty) ? Language : null;
        var found = DocumentSearch.Filter(all, Q, topic is null ? null : taxonomy.WithinIds(topic.Id), language);
        Count = found.Count;
        if (P < 1 || (P > 1 && P > Pages))
        {
            return NotFound();
        }

        Rows = await rows.Of(found.Skip((P - 1) * PageSize).Take(PageSize), cancellationToken);
        Topics = [.. taxonomy.All("topics").Where(t => carried.Contains(t.Id)).Select(t => new SelectListItem(t.Name, t.Id, t.Id == topic?.Id))];
        Languages = [.. codes.Select(c => new SelectListItem(DocumentRow.NameOf(c), c, c == language))];
        Chosen =
        [
            .. topic is null ? [] : new[] { (topic.Name, Url.Page("/Library/Index", new { q = Q, language })!) },
            .. language is null ? [] : new[] { (DocumentRow.NameOf(language), Url.Page("/Library/Index", new { q = Q, topic = topic?.Id })!) },
        ];
        return Page();
    }
}
