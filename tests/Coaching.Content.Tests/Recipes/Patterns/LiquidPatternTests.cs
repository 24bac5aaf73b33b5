using System.Text.Json.Nodes;
using Coaching.Content.Recipes.Patterns;

namespace Coaching.Content.Tests.Recipes.Patterns;

public sealed class LiquidPatternTests
{
    private static readonly JsonObject Item = (JsonObject)JsonNode.Parse("""
        { "ContentItemId": "4x", "DisplayText": "Le Budget d'été", "LocalizationPart": { "Culture": "fr" },
          "Lesson": { "Minutes": { "Value": 20 }, "Tags": [ "a" ] } }
        """)!;

    private static readonly JsonObject Module = (JsonObject)JsonNode.Parse("""{ "DisplayText": "Gérer un projet" }""")!;

    [Theory]
    [InlineData("{{ ContentItem | display_text | slugify }}", "le-budget-d-ete")]
    [InlineData("{{ Model.ContentItem | display_text }}", "Le Budget d'été")]
    [InlineData("{{ ContentItem.Content.LocalizationPart.Culture }}/{{ ContentItem | display_text | slugify }}", "fr/le-budget-d-ete")]
    [InlineData("{{ ContentItem | container | display_text | slugify }}/{{ ContentItem.DisplayText|slugify }}", "gerer-un-projet/le-budget-d-ete")]
    [InlineData("{{ ContentItem.ContentItemId }}-{{ ContentItem.Content.Lesson.Minutes.Value }}", "4x-20")]
    [InlineData("{{- 'Un mot' | slugify -}}{{ \"b\" }}", "un-motb")]
    [InlineData("{{ ContentItem.Content.Nothing.Here }}/{{ ContentItem.Content.Lesson }}{{ ContentItem.Content.Lesson.Tags.a }}", "/")]
    [InlineData("{{ ContentItem.DisplayText | display_text }}{{ ContentItem.DisplayText | container }}", "")]
    [InlineData("a-propos", "a-propos")]
    [InlineData("", "")]
    public void A_pattern_is_filled_in(string pattern, string expected) =>
        Assert.Equal(expected, LiquidPattern.Parse(pattern).Render(Item, item => item == Item ? Module : null));

    [Fact]
    public void An_item_without_a_container_gives_nothing() =>
        Assert.Equal("/x", LiquidPattern.Parse("{{ ContentItem | container | display_text }}/x").Render(Item, _ => null));

    [Theory]
    [InlineData("{{ ContentItem.Content.Tags | taxonomy_terms | first }}", "taxonomy_terms")]
    [InlineData("{{ ContentItem.CreatedUtc | date: '%Y' }}", "date: '%Y'")]
    [InlineData("{% if ContentItem %}a{% endif %}", "{% if ContentItem %}")]
    [InlineData("{% if", "{% if")]
    [InlineData("{{ Site.Name }}", "Site.Name")]
    [InlineData("{{ ContentItem ", "{{")]
    [InlineData("{{ }}", "''")]
    public void What_is_not_supported_is_named(string pattern, string named) =>
        Assert.Contains(named, Assert.Throws<FormatException>(() => LiquidPattern.Parse(pattern)).Message, StringComparison.Ordinal);
}
