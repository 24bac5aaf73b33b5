using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Coaching.Content.Definitions;
using Coaching.Content.Items;
using Coaching.Content.Items.Parts;
using Coaching.Content.Store;
using Coaching.Kernel.Changes;
using Coaching.Kernel.Data;
using Coaching.Kernel.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Content.Taxonomies;

/// <summary>All terms of all taxonomies, in memory; read again when one is published.</summary>
public sealed class Taxonomy(IServiceScopeFactory scopes) : IKeptInMemory
{
    private volatile FrozenDictionary<string, Term> _terms = FrozenDictionary<string, Term>.Empty;
    private volatile IReadOnlyList<Term> _inOrder = [];
    private volatile FrozenDictionary<string, string> _aliases = FrozenDictionary<string, string>.Empty;

    public string Source => "content:Taxonomy";

    /// <summary>The term with this id, or null.</summary>
    public Term? Find(string? id) => id is null ? null : _terms.GetValueOrDefault(id);

    /// <summary>The term's name in the current language; empty for an unknown id.</summary>
    public string Name(string? id) => Find(id)?.Name ?? string.Empty;

    /// <summary>All terms of a taxonomy, each after the one above it.</summary>
    public IEnumerable<Term> All(string alias) => _inOrder.Where(t => t.TaxonomyAlias == alias);

    /// <summary>The terms that a field offers: of the taxonomy that its definition names by alias or by item id, else of the one its value names.</summary>
    public IEnumerable<Term> Offered(FieldDefinition field, string? taxonomyOfValue = null)
    {
        var name = field.Setting("TaxonomyFieldSettings", "TaxonomyAlias") ?? field.Setting("TaxonomyFieldSettings", "TaxonomyContentItemId") ?? taxonomyOfValue;
        return name is null ? [] : All(_aliases.GetValueOrDefault(name, name));
    }

    /// <summary>The term and all those above it, the term first.</summary>
    public IEnumerable<Term> Ancestry(string? id)
    {
        for (var term = Find(id); term is not null; term = Find(term.ParentId))
        {
            yield return term;
        }
    }

    /// <summary>The term's id and the ids of all below it: what «in this region» means.</summary>
    public IReadOnlyCollection<string> WithinIds(string id) =>
        [.. _inOrder.Where(t => Ancestry(t.Id).Any(a => a.Id == id)).Select(t => t.Id)];

    /// <summary>Reads the published taxonomies.</summary>
    public async Task Reload(CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var versions = await scope.ServiceProvider.GetRequiredService<PortalDb>().Versions
            .Where(v => v.ContentType == "Taxonomy" && v.Published).ToListAsync(cancellationToken);
        var terms = new List<Term>();
        var aliases = new Dictionary<string, string>();
        foreach (var taxonomy in versions.Select(ContentDocuments.Raw))
        {
            var alias = aliases[taxonomy.ContentItemId] = taxonomy.As<AliasPart>().Alias ?? taxonomy.ContentItemId;
            Collect(alias, taxonomy.As<TaxonomyPart>().Terms, null, terms);
        }

        _aliases = aliases.ToFrozenDictionary();
        _terms = terms.DistinctBy(t => t.Id).ToFrozenDictionary(t => t.Id);
        _inOrder = terms;
    }

    private static void Collect(string alias, IReadOnlyList<ContentItem> items, string? parentId, List<Term> terms)
    {
        foreach (var item in items)
        {
            var names = item.As<TermNamesPart>().Names;
            var level = (string?)item.Parts["Territory"]?["Level"]?["Text"];
            terms.Add(new Term(
                item.ContentItemId,
                alias,
                (names.Count > 0 ? names : new Dictionary<string, string> { ["fr"] = item.DisplayText }).ToDictionary(n => n.Key, n => Typography.Apply(n.Value, n.Key)),
                parentId,
                level));
            if (item.Parts["Terms"] is JsonArray children)
            {
                Collect(alias, [.. children.Select(c => ContentJson.Read(c!))], item.ContentItemId, terms);
            }
        }
    }
}
