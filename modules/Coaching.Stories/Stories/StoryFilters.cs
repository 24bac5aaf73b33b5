using Coaching.Content.Store;
using Coaching.Content.Taxonomies;
using Coaching.Kernel.Data;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Stories.Stories;

/// <summary>What stories can be filtered by: only terms that lead to at least one story.</summary>
internal sealed class StoryFilters(PortalDb db, Taxonomy taxonomy)
{
    /// <summary>The terms of a taxonomy that published stories in a language carry, with all above them, as choices of a list.</summary>
    public async Task<IReadOnlyList<SelectListItem>> Choices(string alias, string culture, CancellationToken cancellationToken)
    {
        var versions = db.Versions;
        var carried = await db.Terms
            .Where(t => versions.Any(v => v.Id == t.VersionId && v.ContentType == DiasporaStory.Type && v.Culture == culture && v.Published))
            .Select(t => t.TermId).Distinct().ToListAsync(cancellationToken);
        var offered = carried.SelectMany(id => taxonomy.Ancestry(id)).Select(t => t.Id).ToHashSet();
        return [.. taxonomy.All(alias).Where(t => offered.Contains(t.Id)).Select(t => new SelectListItem(Indented(t), t.Id))];
    }

    private string Indented(Term term) => new string('\u2003', taxonomy.Ancestry(term.ParentId).Count()) + term.Name;
}
