using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp;
using AngleSharp.Html.Dom;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Coaching.Testing;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Administration.Tests.Recipes;

public sealed class RecipesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Path = "/fr/administration/recettes";

    [Fact]
    public async Task A_recipe_is_tried_first_and_imported_when_one_says_so()
    {
        var administrator = await portal.SignIn(Roles.Administrator);
        var page = await Upload(administrator, Recipe("4a00000000000000000000000a"), "essai.recipe.json");
        Assert.Equal(["1", "0", "0"], page.QuerySelectorAll("dl.figures dd").Select(d => d.TextContent));
        Assert.Contains("étape 1 ($.steps[0])", page.QuerySelector(".notice.warn")!.TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("UnknownThing", page.QuerySelector(".notice.warn")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await Count("4a00000000000000000000000a"));

        page = await administrator.SubmitAndRead(page, new Dictionary<string, string?>(), "form[action*='handler=Import']");
        Assert.Contains("La recette est importée", page.QuerySelector(".notice.good")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await Count("4a00000000000000000000000a"));
        Assert.Contains("essai.recipe.json", (await administrator.Read("/fr/administration/journal")).QuerySelector("table.data")!.TextContent, StringComparison.Ordinal);

        // Again: nothing is different.
        page = await Upload(administrator, Recipe("4a00000000000000000000000a"), "essai.recipe.json");
        Assert.Equal(["0", "0", "1"], page.QuerySelectorAll("dl.figures dd").Select(d => d.TextContent));
    }

    [Theory]
    [InlineData("{ not json", "x.recipe.json", "l’erreur est à la ligne 1")]
    [InlineData("{ \"name\": \"x\" }", "x.recipe.json", "étapes")]
    [InlineData("PK nothing", "x.zip", "zip")]
    [InlineData("<html>", "x.html", ".recipe.json")]
    [InlineData("{ \"name\": \"x\", \"steps\": [ { \"name\": \"Settings\", \"TimeZoneId\": \"Mars/Olympus\" } ] }", "x.recipe.json", "fuseau")]
    public async Task What_cannot_be_imported_is_said_in_French_beside_the_file(string content, string name, string words)
    {
        var page = await Upload(await portal.SignIn(Roles.Administrator), Encoding.UTF8.GetBytes(content), name);
        Assert.Contains(words, page.QuerySelector("#Upload-error")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("form[action*='handler=Import']"));
    }

    [Fact]
    public async Task Nobody_imports_what_somebody_else_has_tried_and_nothing_waits_for_ever()
    {
        var first = await portal.SignIn(Roles.Administrator);
        var tried = await Upload(first, Recipe("4a00000000000000000000000b"), "b.recipe.json");
        var stolen = tried.QuerySelector("input[name=sealed]")!.GetAttribute("value")!;
        var second = await portal.SignIn(Roles.Administrator);
        var own = await Upload(second, Recipe("4a00000000000000000000000c"), "c.recipe.json");
        var page = await second.SubmitAndRead(own, new Dictionary<string, string?> { ["sealed"] = stolen }, "form[action*='handler=Import']");
        Assert.Contains("attendu trop longtemps", page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);

        var staged = System.IO.Path.Combine(portal.Folder, "files", "staged");
        Assert.NotEmpty(Directory.GetFiles(staged));
        portal.Clock.Advance(TimeSpan.FromHours(3));
        await portal.RunDueWork();
        Assert.Empty(Directory.GetFiles(staged));
        portal.Clock.Advance(TimeSpan.FromHours(-3));
    }

    [Fact]
    public async Task Everything_can_be_taken_away_and_again()
    {
        var administrator = await portal.SignIn(Roles.Administrator);
        var page = await administrator.Read(Path);
        var answer = await administrator.Submit(page, new Dictionary<string, string?>(), "form[action*='handler=Export']");
        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        await using var zip = await ZipArchive.CreateAsync(await answer.Content.ReadAsStreamAsync(), ZipArchiveMode.Read, false, null);
        Assert.NotNull(zip.GetEntry("Recipe.json"));

        // Without media it is a plain recipe; the same form works twice.
        answer = await administrator.Submit(page, new Dictionary<string, string?> { ["Choices.Media"] = "false" }, "form[action*='handler=Export']");
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("\"steps\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static byte[] Recipe(string id) => Encoding.UTF8.GetBytes($$"""
        { "name": "essai", "steps": [ { "name": "UnknownThing" }, { "name": "content", "data": [ {
          "ContentItemId": "{{id}}", "ContentItemVersionId": "{{id}}", "ContentType": "Page", "DisplayText": "Essai", "Latest": true, "Published": true,
          "TitlePart": { "Title": "Essai" }, "AutoroutePart": { "Path": "fr/essai-{{id}}" }, "LocalizationPart": { "LocalizationSet": "{{id}}", "Culture": "fr" }, "Page": {} } ] } ] }
        """);

    private static async Task<IHtmlDocument> Upload(Visitor visitor, byte[] content, string name)
    {
        var page = await visitor.Read(Path);
        var form = page.QuerySelector("form[action*='handler=Try']")!;
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var body = new MultipartFormDataContent { { file, "Upload", name } };
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]"))
        {
            body.Add(new StringContent(hidden.GetAttribute("value")!), hidden.GetAttribute("name")!);
        }

        var answer = await visitor.Http.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), body);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, html);
        return (IHtmlDocument)await BrowsingContext.New().OpenAsync(r => r.Content(html).Address("https://localhost" + Path));
    }

    private Task<int> Count(string id) => portal.With<PortalDb, int>(db => db.Versions.CountAsync(v => v.ContentItemId == id));
}
