using System.Text.Json.Nodes;
using Coaching.Content.Media;
using Coaching.Content.Recipes;
using static Coaching.Content.Tests.Recipes.RecipePortal;

namespace Coaching.Content.Tests.Recipes;

public sealed class RecipeStepTests
{
    [Fact]
    public async Task A_recipe_may_have_a_mark_comments_trailing_commas_and_names_in_any_case()
    {
        await using var portal = await Start();

        var report = await portal.Import("\uFEFF" + """
            // a comment
            { "Name": "X", "steps": [ { "name": "SETTINGS", "SiteName": "A", "Null": null, }, /* another */ ], }
            """);

        Assert.Equal("X", Assert.Single(report.Steps).Recipe);
        Assert.Equal("A", portal.Settings.SiteName);
        Assert.False(portal.Settings.All.ContainsKey("Null"));
    }

    [Fact]
    public async Task A_setting_replaces_the_whole_object_and_an_unknown_zone_is_refused()
    {
        await using var portal = await Start();
        await portal.Import(Steps("""{ "name": "settings", "LayerSettings": { "Zones": ["a"], "Old": 1 } }"""));

        await portal.Import(Steps("""{ "name": "settings", "LayerSettings": { "Zones": ["b"] } }"""));

        Assert.Equal("""{"Zones":["b"]}""", portal.Settings.All["LayerSettings"]!.ToJsonString());
        Assert.Contains("no time zone", (await portal.Refused(Steps("""{ "name": "settings", "TimeZoneId": "Mars/Base" }"""))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roles_are_kept_as_told_unknown_permissions_reported_and_the_administrator_left_alone()
    {
        await using var portal = await Start();

        var report = await portal.Import(Steps("""
            { "name": "Roles", "Roles": [
              { "Name": "Coach", "Description": "d", "Permissions": [ "EditOwn_CoachingRequest", "FlyToTheMoon" ] },
              { "Name": "Administrator", "Permissions": [ "EditContent" ] } ] }
            """, """{ "name": "roles", "Roles": [ { "Name": "Coach", "Permissions": [ "ViewContent" ], "PermissionBehavior": "Add" } ] }"""));

        var warning = Assert.Single(report.Warnings);
        Assert.Equal((RecipeWarningKind.UnknownPermission, "FlyToTheMoon", "test $.steps[0].Roles[0]"), (warning.Kind, warning.Name, warning.Path));
        Assert.Equal(
            """{"Coach":{"Description":"d","Permissions":["EditOwn_CoachingRequest","FlyToTheMoon","ViewContent"]}}""",
            portal.Settings.Get<JsonObject>("RecipeRoles")!.ToJsonString());
        Assert.Contains("no list of permissions", (await portal.Refused(Steps("""{ "name": "Roles", "Roles": [ { "Name": "Coach" } ] }"""))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_definition_adds_a_field_and_leaves_the_others()
    {
        await using var portal = await Start();

        await portal.Import(Steps("""
            { "name": "contentdefinition", "contentParts": [ { "name": "Page", "contentPartFieldDefinitionRecords": [
              { "fieldName": "TextField", "name": "Colour", "settings": {} } ] } ] }
            """));

        Assert.Equal(["Lead", "Colour"], portal.Definitions.Fields("Page").Select(f => f.Name));
    }

    [Fact]
    public async Task A_definition_that_says_nothing_new_is_not_stored()
    {
        await using var portal = await Start();
        var definitions = """{ "name": "ContentDefinition", "ContentParts": [ { "Name": "Page", "ContentPartFieldDefinitionRecords": [ { "FieldName": "TextField", "Name": "Lead", "Settings": {} } ] } ] }""";

        var report = await portal.Import(Steps(definitions));

        Assert.Equal((0, 0, 1), (report.Added, report.Changed, report.Same));
    }

    [Fact]
    public async Task Replacing_drops_what_the_record_does_not_say_and_deleting_brings_the_modules_own_back()
    {
        await using var portal = await Start();
        await portal.Import(Steps("""{ "name": "ReplaceContentDefinition", "ContentParts": [ { "Name": "Page", "ContentPartFieldDefinitionRecords": [ { "FieldName": "TextField", "Name": "Only" } ] } ] }"""));
        Assert.Equal(["Only"], portal.Definitions.Fields("Page").Select(f => f.Name));

        var report = await portal.Import(Steps("""{ "name": "DeleteContentDefinition", "ContentTypes": [], "ContentParts": [ "Page" ] }"""));

        Assert.Equal(["Lead"], portal.Definitions.Fields("Page").Select(f => f.Name));
        Assert.Equal(RecipeWarningKind.BelongsToModule, Assert.Single(report.Warnings).Kind);
    }

    [Theory]
    [InlineData("""{ "ContentTypes": [ { "Name": "Message", "ContentTypePartDefinitionRecords": [ { "Name": "TitlePart" } ] } ] }""",
        "Unable to add content-part to the 'Message' content-type. The part name cannot be null or empty.")]
    [InlineData("""{ "ContentParts": [ { "Name": "Message", "ContentPartFieldDefinitionRecords": [ { "FieldName": "TextField" } ] } ] }""", "says no Name or no FieldName")]
    [InlineData("""{ "ContentParts": [ { "Name": "Message", "ContentPartFieldDefinitionRecords": [ { "Name": "Text" } ] } ] }""", "says no Name or no FieldName")]
    public async Task A_definition_that_says_too_little_is_refused(string records, string reason)
    {
        await using var portal = await Start();

        Assert.Contains(reason, (await portal.Refused(Steps(records.Insert(1, "\"name\": \"ContentDefinition\", ")))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_that_nobody_carries_out_are_kept_reported_and_given_back()
    {
        await using var portal = await Start();
        var recipe = Steps(
            """{ "name": "feature", "enable": [ "OrchardCore.Title", "Acme.Shop" ] }""",
            """{ "name": "Shop", "Items": [ { "$type": "Acme.Item, Acme", "B": 1, "A": 2 } ] }""",
            """{ "name": "WorkflowType", "data": [ { "Activities": [ { "Name": "LogTask" }, { "Name": "BuyTask" }, { "Name": "BuyTask" } ] } ] }""",
            """{ "name": "Users", "Users": [ { "UserName": "awa", "PasswordHash": "x" } ] }""");

        var report = await portal.Import(recipe);
        var again = await portal.Import(recipe);
        var export = await portal.ExportFile();

        Assert.Equal(
            ["UnknownFeature Acme.Shop 1", "UnknownStep Shop 1", "UnknownObjectType Acme.Item, Acme 1", "RefusedStep Users 1"],
            report.Warnings.Select(w => $"{w.Kind} {w.Name} {w.Count}"));
        Assert.Equal((0, 0, 0), (report.Added + again.Added, report.Changed + again.Changed, report.Same + again.Same));
        Assert.Equal(
            ["feature", "WorkflowType", "Shop"],
            export["steps"]!.AsArray().Select(s => (string)s!["name"]!).Where(n => n is "feature" or "WorkflowType" or "Shop" or "Users"));
        Assert.Equal(
            """{"name":"Shop","Items":[{"$type":"Acme.Item, Acme","B":1,"A":2}]}""",
            export["steps"]!.AsArray().Single(s => (string)s!["name"]! == "Shop")!.ToJsonString());
    }

    [Fact]
    public async Task A_newer_recipe_replaces_the_steps_that_were_kept_of_it()
    {
        await using var portal = await Start();
        await portal.Import(Steps("""{ "name": "Themes", "site": "A" }"""));

        await portal.Import(Steps("""{ "name": "Themes", "site": "B" }"""));

        var export = await portal.ExportFile();
        Assert.Equal("B", (string?)export["steps"]!.AsArray().Single(s => (string)s!["name"]! == "Themes")!["site"]);
    }

    [Fact]
    public async Task Unknown_types_parts_and_fields_are_reported_by_name_and_place()
    {
        await using var portal = await Start();

        var report = await portal.Import(Steps(ContentOf(Page("4one", "4v1", "fr/un", """
            , "Page": { "Lead": { "Text": "a" }, "Colour": { "Text": "b" } }, "GeoPart": { "X": 1 },
              "FlowPart": { "Widgets": [ { "ContentType": "Carousel", "FlowMetadata": { "Size": 50 }, "Carousel": { "Speed": { "Value": 1 } } } ] }
            """))));

        Assert.Equal(
            ["UnknownField Page.Colour test $.steps[0].data[0].Page.Colour", "UnknownPart GeoPart test $.steps[0].data[0].GeoPart",
                "UnknownContentType Carousel test $.steps[0].data[0].FlowPart.Widgets[0]"],
            report.Warnings.Select(w => $"{w.Kind} {w.Name} {w.Path}"));
    }

    [Fact]
    public async Task Media_come_from_the_package_and_identical_ones_are_not_written_again()
    {
        await using var portal = await Start();
        var recipe = System.Text.Encoding.UTF8.GetBytes(Steps("""{ "name": "media", "Files": [ { "TargetPath": "docs/a.pdf", "SourcePath": "files/a.pdf" }, { "Path": "b.pdf", "Base64": "JVBERi0=", "Texts": { "fr": "Une fiche" } } ] }"""));

        var first = await portal.ImportZip(Zip(("Recipe.json", recipe), ("files/a.pdf", "%PDF-a"u8.ToArray())));
        var second = await portal.ImportZip(Zip(("Recipe.json", recipe), ("files/a.pdf", "%PDF-a"u8.ToArray())));
        var third = await portal.ImportZip(Zip(("Recipe.json", recipe), ("files/a.pdf", "%PDF-new"u8.ToArray())));

        Assert.Equal((2, 0, 0), (first.Added, first.Changed, first.Same));
        Assert.Equal((0, 0, 2), (second.Added, second.Changed, second.Same));
        Assert.Equal((0, 1, 1), (third.Added, third.Changed, third.Same));
        Assert.Equal("Une fiche", (await portal.Get<MediaCatalogue>().Find("b.pdf"))!.TextIn("fr"));
        using var reader = new StreamReader((await portal.Files.Open("media/docs/a.pdf"))!);
        Assert.Equal("%PDF-new", await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task Inner_recipes_run_after_the_step_that_names_them()
    {
        await using var portal = await Start();
        var outer = """{ "name": "outer", "steps": [ { "name": "recipes", "Values": [ { "executionid": "x", "name": "inner" } ] }, { "name": "settings", "SiteName": "last" } ] }""";
        var inner = """{ "name": "inner", "steps": [ { "name": "settings", "SiteName": "first", "Other": "inner" } ] }""";

        var report = await portal.ImportZip(Zip(("Recipe.json", System.Text.Encoding.UTF8.GetBytes(outer)), ("any.recipe.json", System.Text.Encoding.UTF8.GetBytes(inner))));

        Assert.Equal(["outer 1", "inner 1", "outer 2"], report.Steps.Select(s => $"{s.Recipe} {s.Number}"));
        Assert.Equal(("last", "inner"), (portal.Settings.SiteName, portal.Settings.Get<string>("Other")));
    }

    [Fact]
    public async Task Inner_recipes_that_are_missing_or_call_themselves_are_refused()
    {
        await using var portal = await Start();

        var missing = await portal.Refused(Steps("""{ "name": "recipes", "Values": [ { "name": "nowhere" } ] }"""));
        var circle = await portal.Refused(Steps("""{ "name": "recipes", "Values": [ { "name": "test" } ] }"""));

        Assert.Contains("no recipe nowhere", missing.Message, StringComparison.Ordinal);
        Assert.Contains("calls itself", circle.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", "BooleanCondition", "Value", "true")]
    [InlineData("isHomepage()", "HomepageCondition", "Value", "true")]
    [InlineData("culture(\\\"fr\\\")", "CultureCondition", "Value", "\"fr\"")]
    [InlineData("x() > 1", "JavascriptCondition", "Script", "\"x() \\u003E 1\"")]
    public async Task A_layer_with_a_line_of_script_gets_conditions(string rule, string condition, string property, string value)
    {
        await using var portal = await Start();

        var report = await portal.Import(Steps($$"""{ "name": "layers", "Layers": [ { "Name": "Always", "Rule": "{{rule}}" } ] }"""));

        var layer = (await portal.ExportFile())["steps"]!.AsArray().Single(s => (string)s!["name"]! == "layers")!["Layers"]![0]!;
        var found = layer["LayerRule"]!["Conditions"]![0]!;
        Assert.Equal((condition, value), ((string?)found["Name"], found[property]!.ToJsonString()));
        Assert.Null(layer["Rule"]);
        Assert.Empty(report.Warnings);
    }
}
