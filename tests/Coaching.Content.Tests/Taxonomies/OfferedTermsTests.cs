using System.Text.Json.Nodes;
using Coaching.Content.Definitions;
using Coaching.Content.Recipes;
using Coaching.Content.Recipes.Packages;
using Coaching.Content.Taxonomies;
using Coaching.Content.Tests.Recipes;
using Coaching.Testing;
using Microsoft.Extensions.DependencyInjection;
using static Coaching.Content.Tests.Recipes.RecipePortal;

namespace Coaching.Content.Tests.Taxonomies;

/// <summary>Which terms a field offers.</summary>
public sealed class OfferedTermsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Trades = """
        { "ContentItemId": "4trades", "ContentItemVersionId": "4v1", "ContentType": "Taxonomy", "DisplayText": "Métiers", "Latest": true, "Published": true,
          "TitlePart": { "Title": "Métiers" }, "AliasPart": { "Alias": "trades" },
          "TaxonomyPart": { "TermContentType": "Topic", "Terms": [ { "ContentItemId": "4mason", "ContentType": "Topic", "DisplayText": "Maçonnerie", "TitlePart": { "Title": "Maçonnerie" } } ] } }
        """;

    private Taxonomy Taxonomy => portal.Services.GetRequiredService<Taxonomy>();

    [Theory]
    [InlineData("""{ "TaxonomyContentItemId": "4trades" }""", null)]
    [InlineData("""{ "TaxonomyAlias": "trades" }""", null)]
    [InlineData("{}", "4trades")]
    public async Task A_field_offers_the_taxonomy_that_its_definition_or_its_value_names_whatever_it_is_called(string settings, string? ofValue)
    {
        await Import(RecipePackage.Open(Bytes(Steps(ContentOf(Trades))), "test.recipe.json"));
        var field = new FieldDefinition { Name = "Territory", FieldName = "TaxonomyField", Settings = new JsonObject { ["TaxonomyFieldSettings"] = JsonNode.Parse(settings) } };

        Assert.Equal(["4mason"], Taxonomy.Offered(field, ofValue).Select(t => t.Id));
    }

    [Fact]
    public void A_field_that_names_no_taxonomy_offers_nothing() => Assert.Empty(Taxonomy.Offered(new FieldDefinition { Name = "Topics", FieldName = "TaxonomyField" }));

    [Fact]
    public async Task The_portals_own_fields_offer_terms_in_the_sample_centre()
    {
        await Import(RecipePackage.Open(Path.Combine(Repository.Root, "recipes", "kaolack.recipe.json")));

        var fields = portal.Services.GetRequiredService<ContentDefinitions>().AllParts.SelectMany(p => p.Fields).Where(f => f.FieldName == "TaxonomyField").ToList();

        Assert.NotEmpty(fields);
        Assert.All(fields, field => Assert.NotEmpty(Taxonomy.Offered(field)));
    }

    private async Task Import(RecipePackage package)
    {
        using (package)
        {
            await portal.With<RecipeImport>(i => i.Import(package, Administrator));
        }
    }
}
