using Coaching.Content.Items.Parts;
using Coaching.Content.Recipes;
using Coaching.Content.Recipes.Packages;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Kernel.Work;
using Microsoft.EntityFrameworkCore;
using static Coaching.Content.Tests.Recipes.RecipePortal;

namespace Coaching.Content.Tests.Recipes;

public sealed class ImportingContentTests
{
    private static readonly string One = Steps(ContentOf(Page("4one", "4v1", "fr/un")));

    [Fact]
    public async Task An_item_keeps_its_ids_dates_owner_and_author()
    {
        await using var portal = await Start();

        await portal.Import(One);

        var item = (await portal.Find("4one"))!;
        Assert.Equal("4v1", item.ContentItemVersionId);
        Assert.Equal(new DateTime(2026, 1, 1, 8, 0, 0, DateTimeKind.Utc), item.CreatedUtc);
        Assert.Equal(new DateTime(2026, 1, 2, 8, 0, 0, DateTimeKind.Utc), item.ModifiedUtc);
        Assert.Equal(new DateTime(2026, 1, 3, 8, 0, 0, DateTimeKind.Utc), item.PublishedUtc);
        Assert.Equal("4owner", item.Owner);
        Assert.Equal("awa", item.Author);
        Assert.Equal("4one", (await portal.Route("fr/un"))!.ContentItemId);
    }

    [Fact]
    public async Task Importing_twice_changes_nothing()
    {
        await using var portal = await Start();
        await portal.Import(One);
        var before = await Versions(portal);
        var work = await portal.Do<PortalDb, int>(db => db.Work.CountAsync());

        var report = await portal.Import(One);

        Assert.Equal((0, 0, 1), (report.Added, report.Changed, report.Same));
        Assert.Equal(before, await Versions(portal));
        Assert.Equal(work, await portal.Do<PortalDb, int>(db => db.Work.CountAsync()));
    }

    [Fact]
    public async Task What_an_editor_changed_since_survives_the_same_recipe()
    {
        await using var portal = await Start();
        await portal.Import(One);
        await portal.Do<ContentWriter, bool>(async writer =>
        {
            var item = (await writer.Open("4one"))!;
            item.Put(new TitlePart { Title = "Changed" });
            await writer.SaveAndPublish(item, Administrator, "4v1");
            return true;
        });

        await portal.Import(One);

        Assert.Equal("Changed", (await portal.Find("4one"))!.DisplayText);
    }

    [Fact]
    public async Task A_published_version_takes_the_place_of_the_published_and_the_draft()
    {
        await using var portal = await Start();
        await portal.Import(One);
        await portal.Import(Steps(ContentOf(Page("4one", "4v2", "fr/brouillon").Replace("\"Published\": true", "\"Published\": false"))));

        await portal.Import(Steps(ContentOf(Page("4one", "4v3", "fr/deux"))));

        Assert.Equal(["4v1 - -", "4v2 - -", "4v3 latest published"], await Versions(portal));
    }

    [Fact]
    public async Task A_published_version_that_is_not_called_newest_is_the_newest_when_nothing_else_is()
    {
        await using var portal = await Start();

        await portal.Import(One.Replace("\"Latest\": true", "\"Latest\": false", StringComparison.Ordinal));

        Assert.Equal(["4v1 latest published"], await Versions(portal));
    }

    [Fact]
    public async Task A_draft_leaves_the_published_version_alone()
    {
        await using var portal = await Start();
        await portal.Import(One);

        await portal.Import(Steps(ContentOf(Page("4one", "4v2", "fr/brouillon").Replace("\"Published\": true", "\"Published\": false"))));

        Assert.Equal(["4v1 - published", "4v2 latest -"], await Versions(portal));
        Assert.NotNull(await portal.Route("fr/un"));
    }

    [Fact]
    public async Task A_known_version_with_other_content_is_merged_deeply_and_keeps_what_the_file_does_not_say()
    {
        await using var portal = await Start();
        await portal.Import(Steps(ContentOf(Page("4one", "4v1", "fr/un", """, "Page": { "Lead": { "Text": "a" }, "Other": { "Values": [1, 2] } }"""))));

        var report = await portal.Import(Steps(ContentOf("""
            { "ContentItemId": "4one", "ContentItemVersionId": "4v1", "ContentType": "Page", "Latest": true, "Published": true, "Page": { "Other": { "Values": [3] } } }
            """)));

        var item = (await portal.Find("4one"))!;
        Assert.Equal(1, report.Changed);
        Assert.Equal("""{"Lead":{"Text":"a"},"Other":{"Values":[3]}}""", item.Parts["Page"]!.ToJsonString());
        Assert.Equal(("4owner", "awa", "fr/un"), (item.Owner, item.Author, item.DisplayText));
        Assert.Equal(["4v1 latest published"], await Versions(portal));
    }

    [Fact]
    public async Task Html_is_cleaned_at_any_depth_and_under_any_case_of_its_name()
    {
        await using var portal = await Start();
        const string Evil = "<p onclick='x()'>a<script>alert(1)</script></p>";

        await portal.Import(Steps(ContentOf(Page("4one", "4v1", "fr/un", $$"""
            , "FlowPart": { "Widgets": [ { "ContentType": "Paragraph", "Paragraph": { "Content": { "html": "{{Evil}}" } },
              "BagPart": { "ContentItems": [ { "ContentType": "Paragraph", "Paragraph": { "Content": { "Html": "{{Evil}}" } } } ] } } ] }
            """))));

        var stored = (await portal.Find("4one"))!.Parts.ToJsonString();
        Assert.DoesNotContain("script", stored, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("onclick", stored, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Links_that_would_run_something_are_emptied_and_reported()
    {
        await using var portal = await Start();

        var report = await portal.Import(Steps(ContentOf("""
            { "ContentItemId": "4menu", "ContentType": "Menu", "Latest": true, "Published": true, "MenuItemsListPart": { "MenuItems": [
              { "ContentType": "LinkMenuItem", "LinkMenuItemPart": { "url": " java\tscript:alert(1)" } },
              { "ContentType": "LinkMenuItem", "LinkMenuItemPart": { "Url": "/fr/le-centre" } } ] } }
            """)));

        var items = (await portal.Find("4menu"))!.As<MenuItemsListPart>().MenuItems;
        Assert.Equal(["", "/fr/le-centre"], items.Select(i => i.As<LinkMenuItemPart>().Url));
        Assert.Equal(RecipeWarningKind.UnsafeLink, Assert.Single(report.Warnings).Kind);
    }

    [Fact]
    public async Task Two_items_may_exchange_their_addresses_and_the_former_ones_lead_on()
    {
        await using var portal = await Start();
        await portal.Import(Steps(ContentOf(Page("4one", "4a1", "fr/un"), Page("4two", "4b1", "fr/deux"), Page("4tri", "4c1", "fr/trois"))));

        await portal.Import(Steps(ContentOf(Page("4one", "4a2", "fr/deux"), Page("4two", "4b2", "fr/un"), Page("4tri", "4c2", "fr/quatre"))));

        Assert.Equal("4one", (await portal.Route("fr/deux"))!.ContentItemId);
        Assert.Equal("4two", (await portal.Route("fr/un"))!.ContentItemId);
        Assert.Equal("fr/quatre", (await portal.Route("fr/trois"))!.Path);
        await portal.Import(Steps(ContentOf(Page("4new", "4d1", "fr/trois"))));
        Assert.Equal("4new", (await portal.Route("fr/trois"))!.ContentItemId);
    }

    [Fact]
    public async Task An_empty_autoroute_part_makes_an_address_and_none_makes_none()
    {
        await using var portal = await Start();

        await portal.Import(Steps(ContentOf(
            Page("4one", "4a1", "").Replace("\"Path\": \"\"", "").Replace("\"Title\": \"\"", "\"Title\": \"Le centre\""),
            """{ "ContentItemId": "4two", "ContentType": "Page", "DisplayText": "x", "Latest": true, "Published": true, "TitlePart": { "Title": "Deux" } }""")));

        Assert.Equal("4one", (await portal.Route("fr/le-centre"))!.ContentItemId);
        Assert.Null((await portal.Find("4two"))!.Parts["AutoroutePart"]);
    }

    [Fact]
    public async Task The_pattern_of_a_type_that_the_same_recipe_defines_makes_the_address()
    {
        await using var portal = await Start();

        await portal.Import(Steps(
            """
            { "name": "ContentDefinition", "ContentTypes": [ { "Name": "Post", "DisplayName": "Post", "ContentTypePartDefinitionRecords": [
              { "PartName": "AutoroutePart", "Name": "AutoroutePart", "Settings": { "AutoroutePartSettings": {
                "Pattern": "{{ ContentItem | container | display_text | slugify }}/{{ ContentItem | display_text | slugify }}" } } } ] } ] }
            """,
            ContentOf(
                """
                { "ContentItemId": "4post", "ContentType": "Post", "Latest": true, "Published": true, "TitlePart": { "Title": "Premier billet" },
                  "LocalizationPart": { "Culture": "fr" }, "AutoroutePart": {}, "ContainedPart": { "ListContentItemId": "4blog" } }
                """,
                """{ "ContentItemId": "4blog", "ContentType": "Blog", "DisplayText": "Le journal", "Latest": true, "Published": true }""")));

        Assert.Equal("4post", (await portal.Route("fr/le-journal/premier-billet"))!.ContentItemId);
    }

    [Fact]
    public async Task Publishing_is_told_once_for_each_new_version()
    {
        await using var portal = await Start();

        await portal.Import(One);

        var kinds = await portal.Do<PortalDb, List<string>>(db => db.Work.OrderBy(w => w.Id).Select(w => w.Kind).ToListAsync());
        Assert.Equal(["ContentCreated", "ContentPublished"], kinds);
    }

    [Fact]
    public async Task Inner_items_without_an_id_get_the_same_one_at_every_import()
    {
        await using var portal = await Start();
        var recipe = Steps(ContentOf(Page("4one", "4v1", "fr/un", """, "FlowPart": { "Widgets": [ { "ContentType": "Heading", "Heading": { "Text": { "Text": "a" } } } ] }""")));
        await portal.Import(recipe);

        var report = await portal.Import(recipe);

        Assert.Equal(1, report.Same);
    }

    [Fact]
    public async Task A_trial_says_what_would_happen_and_changes_nothing()
    {
        await using var portal = await Start();
        using var package = RecipePackage.Open(Bytes(One), "one.recipe.json");

        var report = await portal.Get<RecipeImport>().Try(package, Administrator);

        Assert.Equal(1, report.Added);
        Assert.Empty(await Versions(portal));
    }

    private static async Task<IEnumerable<string>> Versions(RecipePortal portal)
    {
        var rows = await portal.Do<PortalDb, List<StoredVersion>>(db => db.Versions.OrderBy(v => v.ContentItemVersionId).ToListAsync());
        return rows.Select(v => $"{v.ContentItemVersionId} {(v.Latest ? "latest" : "-")} {(v.Published ? "published" : "-")}");
    }
}
