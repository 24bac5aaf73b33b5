using Coaching.Kernel.Languages;

namespace Coaching.Content.Taxonomies;

/// <summary>A term of a taxonomy: a territory, a topic, a type of organisation.</summary>
/// <param name="Id">Content item id.</param>
/// <param name="TaxonomyAlias">The tree it stands in: <c>territories</c>, <c>topics</c>, <c>organisation-types</c>.</param>
/// <param name="Names">Name by language code.</param>
/// <param name="ParentId">The term above, or null.</param>
/// <param name="Level">For territories: country, region, department, commune.</param>
public sealed record Term(string Id, string TaxonomyAlias, IReadOnlyDictionary<string, string> Names, string? ParentId, string? Level)
{
    /// <summary>Name in the current language.</summary>
    public string Name => Names.GetValueOrDefault(Language.Current.Code) ?? Names.Values.First();
}
