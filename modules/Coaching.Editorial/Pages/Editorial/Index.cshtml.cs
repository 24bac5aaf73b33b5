using Coaching.Content.Definitions;
using Coaching.Content.Store;
using Coaching.Editorial.Rights;
using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Editorial.Pages.Editorial;

/// <summary>The list of all content, with filters.</summary>
internal sealed class IndexModel(PortalDb db, ContentDefinitions definitions, PageDescription page) : PageModel
{
    public const int PageSize = 30;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Type { get; set; }

    /// <summary><c>draft</c>, <c>published</c>, <c>review</c> or <c>removed</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Lang { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Count { get; private set; }

    public int PageCount => (Count + PageSize - 1) / PageSize;

    public IReadOnlyList<ContentTypeDefinition> Types { get; private set; } = [];

    public IEnumerable<ContentTypeDefinition> Creatable => Types.Where(t => t.Creatable);

    /// <summary>Label of a type.</summary>
    public string Label(string type) => definitions.Type(type)?.DisplayName ?? type;

    public async Task OnGetAsync([FromQuery(Name = "langue")] string? language, CancellationToken cancellationToken)
    {
        page.Staff = true;
        Lang = language;
        Types = [.. definitions.Types.Where(t => t.Listable && User.May(t.EditAction)).OrderBy(t => t.DisplayName, StringComparer.CurrentCulture)];
        var names = Types.Select(t => t.Name).ToList();
        // A type whose action reaches only one's own things shows only those.
        var ownOnly = Types.Where(t => User.Reaches(t.EditAction) < Reach.Any).Select(t => t.Name).ToList();
        var me = User.Id;
        var versions = Filter(db.Versions.Where(v => names.Contains(v.ContentType) && (!ownOnly.Contains(v.ContentType) || v.Owner == me)));
        Count = await versions.CountAsync(cancellationToken);
        Number = Math.Clamp(Number, 1, Math.Max(1, PageCount));
        var published = db.Versions.Where(v => v.Published);
        var toReview = db.ToReview;
        Rows = await versions.OrderByDescending(v => v.ModifiedUtc).ThenByDescending(v => v.Id).Skip((Number - 1) * PageSize).Take(PageSize)
            .Select(v => new Row(v.ContentItemId, v.ContentItemVersionId, v.DisplayText, v.ContentType, v.Culture, v.ModifiedUtc, v.Author, v.Path, v.Published,
                published.Any(p => p.ContentItemId == v.ContentItemId), toReview.Any(r => r.Id == v.Id)))
            .ToListAsync(cancellationToken);
    }

    private IQueryable<StoredVersion> Filter(IQueryable<StoredVersion> versions)
    {
        var toReview = db.ToReview;
        var all = db.Versions;
        versions = State switch
        {
            "draft" => versions.Where(v => v.Latest && !v.Published),
            "published" => versions.Where(v => v.Latest && all.Any(p => p.ContentItemId == v.ContentItemId && p.Published)),
            "review" => versions.Where(v => toReview.Any(r => r.Id == v.Id)),
            "removed" => versions.Where(v => !all.Any(o => o.ContentItemId == v.ContentItemId && (o.Latest || o.Published))
                && !all.Any(o => o.ContentItemId == v.ContentItemId && o.Id > v.Id)),
            _ => versions.Where(v => v.Latest),
        };
        if (!string.IsNullOrWhiteSpace(Q))
        {
            var pattern = "%" + Q.Trim().Replace("%", null, StringComparison.Ordinal) + "%";
            versions = db.IsPostgres
                ? versions.Where(v => EF.Functions.ILike(v.DisplayText, pattern))
                : versions.Where(v => EF.Functions.Like(v.DisplayText, pattern));
        }

        return versions
            .Where(v => Type == null || v.ContentType == Type)
            .Where(v => Lang == null || v.Culture == Lang);
    }

    /// <summary>A line of the list.</summary>
    public sealed record Row(
        string Id, string VersionId, string Title, string Type, string? Culture, DateTime ModifiedUtc, string? Author, string? Path,
        bool IsPublishedVersion, bool IsPublished, bool InReview);
}
