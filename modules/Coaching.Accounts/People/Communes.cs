using Coaching.Content.Taxonomies;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Coaching.Accounts.People;

/// <summary>The municipalities people choose from: the lowest territories of the taxonomy, each under the one above it.</summary>
internal sealed class Communes(Taxonomy taxonomy)
{
    /// <summary>The choices of a list; empty when the centre has no territories yet.</summary>
    public IReadOnlyList<SelectListItem> Choices(string nothing)
    {
        var territories = taxonomy.All("territories").ToList();
        var above = territories.Select(t => t.ParentId).ToHashSet();
        var groups = new Dictionary<string, SelectListGroup>();
        var lowest = territories.Where(t => !above.Contains(t.Id)).Select(t => new SelectListItem(t.Name, t.Id) { Group = Group(t, groups) }).ToList();
        return lowest.Count == 0 ? [] : [new SelectListItem(nothing, string.Empty), .. lowest];
    }

    /// <summary>The id when it is one of the territories, else null.</summary>
    public string? Known(string? id) => taxonomy.Find(id) is { TaxonomyAlias: "territories" } ? id : null;

    public string Name(string? id) => taxonomy.Name(id);

    private SelectListGroup? Group(Term term, Dictionary<string, SelectListGroup> groups)
    {
        if (taxonomy.Find(term.ParentId) is not { } parent)
        {
            return null;
        }

        if (!groups.TryGetValue(parent.Id, out var group))
        {
            groups[parent.Id] = group = new SelectListGroup { Name = parent.Name };
        }

        return group;
    }
}
