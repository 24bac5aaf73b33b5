using Coaching.Content.Items;
using Coaching.Content.Items.Parts;
using Coaching.Content.Store;
using Coaching.Content.Taxonomies;
using Coaching.Requests.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Requests.Tests;

/// <summary>A few terms of the three taxonomies, with the ids that the sample centre gives them.</summary>
internal static class SampleTerms
{
    public static async Task Publish(IServiceProvider services)
    {
        await Add(services, "organisation-types", Leaf("type/gie", "GIE"), Leaf("type/cooperative", "Coopérative"), Leaf("type/collectivite", "Collectivité"), Leaf("type/association", "Association"), Leaf("type/diaspora", "Diaspora"));
        await Add(
            services, "topics", Leaf("topic/mobilisation-des-ressources", "Mobilisation des ressources"), Leaf("topic/statuts", "Statuts"),
            Leaf("topic/numerique", "Numérique"), Leaf("topic/transformation-agricole", "Transformation agricole"), Leaf("topic/droits-protection", "Droits et protection"), Leaf("topic/migration-developpement", "Migration et développement"));
        await Add(
            services, "territories",
            Place("territory/senegal", "Sénégal", "country", Place("territory/region-kaolack", "Région de Kaolack", "region", Place("territory/departement-kaolack", "Département de Kaolack", "department", Communes()))),
            Place("territory/maroc", "Maroc", "country", Place("territory/region-oriental", "Région de l'Oriental", "region", Place("territory/oujda", "Oujda", "commune"))),
            Place("territory/italie", "Italie", "country"), Place("territory/mali", "Mali", "country"));
    }

    private static ContentItem[] Communes() =>
        [.. new[] { "Ndiaffate", "Kahone", "Kaolack", "Dya", "Gandiaye", "Keur Baka", "Keur Socé", "Latmingué", "Ndiébel", "Ndiédieng", "Ndoffane", "Sibassor" }
            .Select(n => Place("territory/" + n.ToLowerInvariant().Replace(' ', '-'), n, "commune"))];

    private static ContentItem Leaf(string key, string name, string type = "Topic")
    {
        var item = new ContentItem { ContentItemId = TermKeys.Id(key), ContentType = type, DisplayText = name };
        item.Put(new TitlePart { Title = name });
        item.Put(new TermNamesPart { Names = new Dictionary<string, string> { ["fr"] = name, ["en"] = name } });
        return item;
    }

    private static ContentItem Place(string key, string name, string level, params ContentItem[] below)
    {
        var item = Leaf(key, name, "Territory");
        item.Parts["Territory"] = new System.Text.Json.Nodes.JsonObject { ["Level"] = new System.Text.Json.Nodes.JsonObject { ["Text"] = level } };
        if (below.Length > 0)
        {
            item.Parts["Terms"] = new System.Text.Json.Nodes.JsonArray([.. below.Select(ContentJson.ToNode)]);
        }

        return item;
    }

    private static async Task Add(IServiceProvider services, string alias, params ContentItem[] terms)
    {
        var item = new ContentItem { ContentType = "Taxonomy" };
        item.Put(new TitlePart { Title = alias });
        item.Put(new AliasPart { Alias = alias });
        item.Put(new TaxonomyPart { TermContentType = "Topic", Terms = [.. terms] });
        await services.GetRequiredService<ContentWriter>().SaveAndPublish(item, new Editor(null, "test"), null);
        await services.GetRequiredService<Taxonomy>().Reload();
    }
}
