using System.Text.Json.Nodes;
using Coaching.Content.Items;
using Coaching.Content.Recipes.Exports;
using Coaching.Content.Store;
using static Coaching.Content.Tests.Recipes.RecipePortal;

namespace Coaching.Content.Tests.Recipes;

public sealed class ExportTests
{
    [Fact]
    public async Task An_exported_item_has_orchards_head_every_part_of_its_type_and_no_nulls_inside_parts()
    {
        await using var portal = await Start();
        await portal.Import(Steps(ContentOf(Page("4one", "4v1", "fr/un", """, "Page": { "Lead": { "Text": null } }, "Odd": { "A": null, "B": [ { "C": null } ] }"""))));

        var item = Item(await portal.ExportFile());

        Assert.Equal(
            ["ContentItemId", "ContentItemVersionId", "ContentType", "DisplayText", "Latest", "Published", "ModifiedUtc", "PublishedUtc", "CreatedUtc", "Owner", "Author"],
            item.Select(p => p.Key).Take(11));
        Assert.Equal("""{"Lead":{}}""", item["Page"]!.ToJsonString());
        Assert.Equal("""{"B":[{}]}""", item["Odd"]!.ToJsonString());
        Assert.Equal(("{}", "{}", "{}"), (item["SeoMetaPart"]!.ToJsonString(), item["AliasPart"]!.ToJsonString(), item["FlowPart"]!.ToJsonString()));
        Assert.Equal("2026-01-01T08:00:00Z", (string?)item["CreatedUtc"]);
    }

    [Fact]
    public async Task A_text_that_looks_like_an_expression_comes_back_as_a_text()
    {
        await using var portal = await Start();
        await using var other = await Start();
        await portal.Do<ContentWriter, ContentItem>(w => w.SaveAndPublish(
            new() { ContentType = "Page", Parts = JsonNode.Parse("""{ "TitlePart": { "Title": "T" }, "Page": { "Lead": { "Text": "[js: uuid()]" } } }""")!.AsObject() }, Administrator, null));

        var recipe = await portal.ExportFile();
        await other.Import(recipe.ToJsonString());

        Assert.Equal("[js: uuid()] ", (string?)Item(await other.ExportFile())["Page"]!["Lead"]!["Text"]);
    }

    [Fact]
    public async Task Drafts_come_only_when_asked_for_and_never_those_of_unlisted_types()
    {
        await using var portal = await Start();
        var draft = Page("4one", "4v2", "fr/brouillon").Replace("\"Published\": true", "\"Published\": false", StringComparison.Ordinal);
        var answer = """{ "ContentItemId": "4ans", "ContentItemVersionId": "4a1", "ContentType": "Paragraph", "Latest": true }""";
        await portal.Import(Steps(ContentOf(Page("4one", "4v1", "fr/un"), draft, answer)));
        await using var other = await Start();

        var without = await portal.ExportFile();
        var with = await portal.ExportFile(new RecipeChoices { Drafts = true });
        await other.Import(with.ToJsonString());

        Assert.Equal(["4v1 True True"], Versions(without));
        Assert.Equal(["4v1 False True", "4v2 True False"], Versions(with));
        Assert.Equal(Versions(with), Versions(await other.ExportFile(new RecipeChoices { Drafts = true })));
    }

    [Fact]
    public async Task Steps_come_in_an_order_that_can_be_imported()
    {
        await using var portal = await Start();
        await portal.Import(Steps(
            """{ "name": "RebuildIndex", "includeAll": true }""", """{ "name": "AdminMenu", "data": [] }""", """{ "name": "settings", "SiteName": "A" }""",
            """{ "name": "Roles", "Roles": [ { "Name": "Coach", "Permissions": [] } ] }""", ContentOf(Page("4one", "4v1", "fr/un"))));

        var recipe = await portal.ExportFile();

        Assert.Equal(
            ["Feature", "Settings", "Roles", "ContentDefinition", "Content", "AdminMenu", "RebuildIndex"], recipe["steps"]!.AsArray().Select(s => (string)s!["name"]!));
        Assert.Equal("""["name","displayName","description","author","website","version","issetuprecipe","categories","tags","steps"]""",
            new JsonArray([.. recipe.Select(p => JsonValue.Create(p.Key))]).ToJsonString());
    }

    [Fact]
    public async Task A_replaced_part_comes_back_replaced()
    {
        await using var portal = await Start();
        await portal.Import(Steps("""{ "name": "ReplaceContentDefinition", "ContentParts": [ { "Name": "Page", "ContentPartFieldDefinitionRecords": [ { "FieldName": "TextField", "Name": "Only" } ] } ] }"""));
        await using var other = await Start();

        await other.Import((await portal.ExportFile()).ToJsonString());

        Assert.Equal(["Only"], other.Definitions.Fields("Page").Select(f => f.Name));
        Assert.Equal((await portal.ExportFile()).ToJsonString(), (await other.ExportFile()).ToJsonString());
    }

    private static JsonObject Item(JsonObject recipe) => Data(recipe)[0]!.AsObject();

    private static IEnumerable<string> Versions(JsonObject recipe) => Data(recipe).Select(i => $"{i!["ContentItemVersionId"]} {(bool)i["Latest"]!} {(bool)i["Published"]!}");

    private static JsonArray Data(JsonObject recipe) => recipe["steps"]!.AsArray().Single(s => (string)s!["name"]! == "Content")!["data"]!.AsArray();
}
