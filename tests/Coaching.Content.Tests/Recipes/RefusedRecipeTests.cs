using System.IO.Compression;
using System.Text;
using Coaching.Content.Recipes;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using static Coaching.Content.Tests.Recipes.RecipePortal;

namespace Coaching.Content.Tests.Recipes;

public sealed class RefusedRecipeTests
{
    private const string Settings = """{ "name": "settings", "SiteName": "New" }""";

    [Fact]
    public async Task A_recipe_with_a_broken_step_changes_nothing_and_says_which_one()
    {
        await using var portal = await Start();

        var error = await portal.Refused(Steps(Settings, ContentOf(Page("4one", "4v1", "fr/un")), ContentOf(Page("4two", "4v2", "fr/un"))));

        Assert.Equal((3, "content", "4two", "test"), (error.Place!.Step, error.Place.StepName, error.Place.ContentItemId, error.Place.Recipe));
        Assert.Equal("$.steps[2].data[0].AutoroutePart.Path", error.Place.Path);
        Assert.Equal("Step 3 (content) of recipe test, item 4two, $.steps[2].data[0].AutoroutePart.Path: Another page already has this address: /fr/un", error.Message);
        Assert.Equal(0, await portal.Do<PortalDb, int>(db => db.Versions.CountAsync()));
        await portal.Settings.Reload();
        Assert.Null(portal.Settings.Get<string>("SiteName"));
    }

    [Fact]
    public async Task Media_written_before_a_failed_commit_are_taken_back()
    {
        await using var portal = await Start();
        var before = """{ "name": "media", "Files": [ { "TargetPath": "a.pdf", "Base64": "JVBERi1vbGQ=" } ] }""";
        await portal.Import(Steps(before));
        await portal.Files.Save("media/sub", Bytes("a file where a folder is needed"));
        var media = """{ "name": "media", "Files": [ { "TargetPath": "a.pdf", "Base64": "JVBERi1uZXc=" }, { "TargetPath": "b.pdf", "Base64": "JVBERi1uZXc=" }, { "TargetPath": "sub/c.pdf", "Base64": "JVBERi1uZXc=" } ] }""";

        await Assert.ThrowsAnyAsync<Exception>(() => portal.Import(Steps(Settings, media)));

        Assert.Equal("%PDF-old", await Text(portal, "media/a.pdf"));
        Assert.Null(await portal.Files.Open("media/b.pdf"));
        await portal.Settings.Reload();
        Assert.Null(portal.Settings.Get<string>("SiteName"));
    }

    [Theory]
    [InlineData("""{ "ContentType": "Page" }""", "no ContentItemId")]
    [InlineData("""{ "ContentItemId": "4one" }""", "no ContentType")]
    [InlineData("""{ "ContentItemId": "4one", "ContentType": "Page", "PublishedUtc": "yesterday" }""", "PublishedUtc is not a date: yesterday")]
    [InlineData("""{ "ContentItemId": "4one56789012345678901234567", "ContentType": "Page" }""", "at most 26 letters")]
    [InlineData("""{ "ContentItemId": "4one", "ContentItemVersionId": "4one56789012345678901234567", "ContentType": "Page" }""", "more than 26 letters")]
    [InlineData("""{ "ContentItemId": "4one", "ContentType": "Page", "LocalizationPart": { "LocalizationSet": "1234567890123456789012345678901234567" } }""", "more than 36 letters")]
    [InlineData("""{ "ContentItemId": "4one", "ContentType": "Page", "FlowPart": { "Widgets": [ { "ContentItemId": 5, "ContentType": "Heading" } ] } }""", "An id is a text")]
    [InlineData("""{ "ContentItemId": "4one", "ContentType": "Page", "FlowPart": { "Widgets": "none" } }""", "form of FlowPart")]
    [InlineData("""{ "ContentItemId": "4one", "ContentType": "Page", "Page": { "Lead": { "Text": [] } } }""", "form of TextField")]
    [InlineData("""{ "ContentItemId": "4one", "ContentType": "Page", "Published": true, "AutoroutePart": { "Path": "fr/guide.pdf" } }""", "letters, digits, hyphens and slashes")]
    public async Task An_item_that_cannot_be_stored_is_named(string item, string reason)
    {
        await using var portal = await Start();

        var error = await portal.Refused(Steps(Settings, ContentOf(item)));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Equal(2, error.Place!.Step);
        Assert.StartsWith("$.steps[1].data[0]", error.Place.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_translation_set_may_be_a_guid()
    {
        await using var portal = await Start();

        var report = await portal.Import(Steps(ContentOf(
            """{ "ContentItemId": "4one", "ContentType": "Page", "Published": true, "LocalizationPart": { "LocalizationSet": "0f8fad5b-d9cb-469f-a165-70867728950e", "Culture": "fr" } }""")));

        Assert.Equal(1, report.Added);
    }

    [Fact]
    public async Task Doubled_ids_are_refused_and_the_very_same_version_is_passed_over()
    {
        await using var portal = await Start();
        var page = Page("4one", "4v1", "fr/un");

        Assert.Equal(1, (await portal.Import(Steps(ContentOf(page, page)))).Added);
        Assert.Contains("different content", (await portal.Refused(Steps(ContentOf(page, Page("4one", "4v1", "fr/deux"))))).Message, StringComparison.Ordinal);
        Assert.Contains("two published versions", (await portal.Refused(Steps(ContentOf(page, Page("4one", "4v2", "fr/deux"))))).Message, StringComparison.Ordinal);
        Assert.Contains("belongs to two items", (await portal.Refused(Steps(ContentOf(page, Page("4two", "4v1", "fr/deux"))))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Aliases_and_types_of_other_items_are_safe()
    {
        await using var portal = await Start();
        await portal.Import(Steps(ContentOf(Page("4one", "4v1", "fr/un", """, "AliasPart": { "Alias": "home" }"""))));

        var alias = await portal.Refused(Steps(ContentOf(Page("4two", "4v2", "fr/deux", """, "AliasPart": { "Alias": "home" }"""))));
        var type = await portal.Refused(Steps(ContentOf("""{ "ContentItemId": "4one", "ContentType": "Menu", "Latest": true, "Published": true }""")));

        Assert.Contains("Another item already has this alias: home", alias.Message, StringComparison.Ordinal);
        Assert.Contains("of the type Page", type.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "a recipe is a JSON object")]
    [InlineData("{ \"name\": \"x\" }", "has no steps")]
    [InlineData("{ \"steps\": [ { \"x\": 1 } ] }", "an object with a name")]
    [InlineData("{ \"steps\": [ ", "the mistake is in line 1")]
    [InlineData("{ \"name\": \"a\", \"name\": \"b\", \"steps\": [] }", "the mistake is in line 1")]
    public async Task What_is_no_recipe_is_said_so(string text, string reason)
    {
        await using var portal = await Start();

        Assert.Contains(reason, (await portal.Refused(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_deeper_than_64_and_files_above_50_MB_are_refused()
    {
        await using var portal = await Start();
        var deep = string.Concat(Enumerable.Repeat("[", 70)) + string.Concat(Enumerable.Repeat("]", 70));

        Assert.Contains("line 1", (await portal.Refused($$"""{ "steps": [ { "name": "x", "a": {{deep}} } ] }""")).Message, StringComparison.Ordinal);
        Assert.Contains("larger than 50 MB", (await portal.Refused(new string(' ', 50_000_001) + "{}")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "TargetPath": "../a.pdf", "Base64": "" }""", "A file cannot have this name")]
    [InlineData("""{ "TargetPath": "a/.hidden/b.pdf", "Base64": "" }""", "A file cannot have this name")]
    [InlineData("""{ "TargetPath": "page.html", "Base64": "" }""", "of this kind are not taken")]
    [InlineData("""{ "TargetPath": "a.pdf", "SourceUrl": "http://127.0.0.1/a.pdf" }""", "fetched from the network")]
    [InlineData("""{ "TargetPath": "a.pdf", "SourcePath": "../../etc/passwd" }""", "leaves the package")]
    [InlineData("""{ "TargetPath": "a.pdf", "SourcePath": "/etc/passwd" }""", "leaves the package")]
    [InlineData("""{ "TargetPath": "a.pdf", "SourcePath": "a.pdf" }""", "no file a.pdf in the package")]
    [InlineData("""{ "TargetPath": "a.pdf", "Base64": "%%%" }""", "is not Base64")]
    [InlineData("""{ "TargetPath": "a.svg", "Base64": "PGh0bWwvPg==" }""", "is not what its name says")]
    public async Task Media_that_are_not_safe_are_refused(string file, string reason)
    {
        await using var portal = await Start();

        var error = await portal.Refused(Steps(Settings, $$"""{ "name": "media", "Files": [ {{file}} ] }"""));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Equal((2, "$.steps[1].Files[0]"), (error.Place!.Step, error.Place.Path));
    }

    [Fact]
    public async Task A_medium_above_25_MB_is_refused()
    {
        await using var portal = await Start();
        var recipe = Encoding.UTF8.GetBytes(Steps("""{ "name": "media", "Files": [ { "TargetPath": "a.pdf", "SourcePath": "a.pdf" } ] }"""));
        var large = new byte[26_300_000];
        new Random(1).NextBytes(large);

        var error = await Assert.ThrowsAsync<RecipeException>(() => portal.ImportZip(Zip(("Recipe.json", recipe), ("a.pdf", large))));

        Assert.Contains("larger than 26 MB", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../evil.pdf")]
    [InlineData("/evil.pdf")]
    [InlineData("a\\..\\evil.pdf")]
    [InlineData("C:/evil.pdf")]
    public async Task A_zip_whose_names_climb_out_is_refused(string name)
    {
        await using var portal = await Start();

        var error = await Assert.ThrowsAsync<RecipeException>(() => portal.ImportZip(Zip(("Recipe.json", "{}"u8.ToArray()), (name, []))));

        Assert.Contains("leaves the package", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bombs_links_crowds_and_doubles_in_a_zip_are_refused()
    {
        await using var portal = await Start();
        (string, byte[]) recipe = ("Recipe.json", "{}"u8.ToArray());

        Assert.Contains("100 times", (await RefusedZip(Zip(recipe, ("a.pdf", new byte[10_000_000])))).Message, StringComparison.Ordinal);
        Assert.Contains("2000 files", (await RefusedZip(Zip([.. Enumerable.Range(0, 2_001).Select(i => ($"{i}.pdf", Array.Empty<byte>()))]))).Message, StringComparison.Ordinal);
        Assert.Contains("two files of one name", (await RefusedZip(Zip(recipe, ("a.pdf", []), ("A.pdf", [])))).Message, StringComparison.Ordinal);
        Assert.Contains("symbolic link", (await RefusedZip(WithLink())).Message, StringComparison.Ordinal);
        Assert.Contains("no Recipe.json", (await RefusedZip(Zip(("other.json", [])))).Message, StringComparison.Ordinal);
        Assert.Contains("not a zip", (await RefusedZip(Bytes("hello"))).Message, StringComparison.Ordinal);

        async Task<RecipeException> RefusedZip(Stream zip) => await Assert.ThrowsAsync<RecipeException>(() => portal.ImportZip(zip));
    }

    private static MemoryStream WithLink()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("Recipe.json");
            zip.CreateEntry("link").ExternalAttributes = unchecked((int)0xA1FF0000);
        }

        stream.Position = 0;
        return stream;
    }

    private static async Task<string> Text(RecipePortal portal, string name)
    {
        using var reader = new StreamReader((await portal.Files.Open(name))!);
        return await reader.ReadToEndAsync();
    }
}
