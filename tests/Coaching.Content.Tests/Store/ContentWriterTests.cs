using System.Net;
using Coaching.Content.Items;
using Coaching.Content.Rules;
using Coaching.Content.Store;
using Coaching.Kernel.Changes;
using Coaching.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Content.Tests.Store;

/// <summary>The life of an item: draft, published, hidden, removed, brought back.</summary>
public sealed class ContentWriterTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly Editor Me = new("4editor", "Salma");

    [Fact]
    public async Task Visitors_see_the_published_version_while_a_draft_is_written()
    {
        var first = await Publish(Page("Une page", "fr/une-page"));
        var second = await Save(With(first, "Une page corrigée"), first.ContentItemVersionId);
        Assert.NotEqual(first.ContentItemVersionId, second.ContentItemVersionId);
        Assert.Equal("Une page", (await portal.Visit().Read("/fr/une-page")).QuerySelector("h1")!.TextContent);
        await Publish(second, second.ContentItemVersionId);
        Assert.Equal("Une page corrigée", (await portal.Visit().Read("/fr/une-page")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_save_that_started_from_an_older_version_is_refused()
    {
        var first = await Save(Page("Deux mains", "fr/deux-mains"), null);
        await Save(With(first, "La première"), first.ContentItemVersionId);
        await Assert.ThrowsAsync<StaleVersionException>(() => Save(With(first, "La seconde"), first.ContentItemVersionId));
    }

    [Fact]
    public async Task A_former_address_leads_to_the_present_one()
    {
        var first = await Publish(Page("Adresse", "fr/ancienne-adresse"));
        var moved = ContentJson.Read(ContentJson.Write(first).Replace("fr/ancienne-adresse", "fr/nouvelle-adresse", StringComparison.Ordinal));
        await Publish(moved, first.ContentItemVersionId);
        var answer = await portal.Visit().Get("/fr/ancienne-adresse");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/fr/nouvelle-adresse"), (answer.StatusCode, answer.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task What_is_unpublished_or_removed_is_gone_for_visitors_and_its_address_is_free()
    {
        var page = await Publish(Page("Partie", "fr/partie"));
        await portal.With<ContentWriter>(w => w.Unpublish(page.ContentItemId, Me));
        await Seen();
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Visit().Get("/fr/partie")).StatusCode);
        await portal.With<ContentWriter>(w => w.Remove(page.ContentItemId, Me, page.ContentItemVersionId!));
        var other = await Publish(Page("Une autre", "fr/partie"));
        Assert.Equal("Une autre", (await portal.Visit().Read("/fr/partie")).QuerySelector("h1")!.TextContent);
        Assert.NotEqual(page.ContentItemId, other.ContentItemId);
    }

    [Fact]
    public async Task Dropping_the_draft_brings_the_published_version_back()
    {
        var page = await Publish(Page("Publiée", "fr/publiee"));
        var draft = await Save(With(page, "Brouillon"), page.ContentItemVersionId);
        await portal.With<ContentWriter>(w => w.Discard(page.ContentItemId, draft.ContentItemVersionId!));
        Assert.Equal("Publiée", (await portal.With<ContentReader, ContentItem?>(r => r.FindLatest(page.ContentItemId)))!.DisplayText);
    }

    [Fact]
    public async Task Nobody_drops_or_removes_a_version_that_he_has_not_seen()
    {
        var page = await Publish(Page("Vue", "fr/vue"));
        var seen = await Save(With(page, "Brouillon vu"), page.ContentItemVersionId);
        await Save(With(seen, "Brouillon nouveau"), seen.ContentItemVersionId);
        await Assert.ThrowsAsync<StaleVersionException>(() => portal.With<ContentWriter>(w => w.Discard(page.ContentItemId, seen.ContentItemVersionId!)));
        await Assert.ThrowsAsync<StaleVersionException>(() => portal.With<ContentWriter>(w => w.Remove(page.ContentItemId, Me, seen.ContentItemVersionId!)));
        Assert.Equal("Brouillon nouveau", (await portal.With<ContentReader, ContentItem?>(r => r.FindLatest(page.ContentItemId)))!.DisplayText);
    }

    [Theory]
    [InlineData("""{ "Paths": [], "MediaTexts": [] }""", true)]
    [InlineData("""{ "Paths": [""] }""", true)]
    [InlineData("{ }", true)]
    [InlineData("null", true)]
    [InlineData("""{ "Paths": ["documents/guide.pdf"] }""", false)]
    public async Task A_required_field_that_is_empty_in_its_own_way_is_missing(string file, bool missing)
    {
        var document = ContentJson.Read($$"""
            { "ContentType": "PedagogicalDocument", "TitlePart": { "Title": "Guide" }, "AutoroutePart": { "Path": "fr/documents/{{ContentIds.New()}}" },
              "LocalizationPart": { "Culture": "fr" }, "PedagogicalDocument": { "Summary": { "Text": "Un guide" }, "File": {{file}} } }
            """);
        var refused = await Record.ExceptionAsync(() => Publish(document)) as ContentInvalidException;
        Assert.Equal(missing, refused?.Problems.Any(p => p.Field == "PedagogicalDocument.File") == true);
    }

    [Theory]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("https://example.org", true)]
    [InlineData("/fr/contact", true)]
    [InlineData("", true)]
    public async Task A_link_that_could_run_something_is_refused_however_it_came(string url, bool taken)
    {
        var page = ContentJson.Read($$"""
            { "ContentType": "Page", "TitlePart": { "Title": "Lien" }, "AutoroutePart": { "Path": "fr/{{ContentIds.New()}}" }, "LocalizationPart": { "Culture": "fr" },
              "Page": { "Lead": { "Text": "Chapeau" } },
              "FlowPart": { "Widgets": [ { "ContentType": "CallToAction", "CallToAction": { "Text": { "Text": "Venez" }, "Link": { "Url": "{{url}}", "Text": "Ici" } } } ] } }
            """);
        var error = await Record.ExceptionAsync(() => Save(page, null));
        Assert.Equal(taken, error is null);
        Assert.True(taken || error is ContentInvalidException, error?.ToString());
    }

    private async Task<ContentItem> Publish(ContentItem item, string? from = null)
    {
        var published = await portal.With<ContentWriter, ContentItem>(w => w.SaveAndPublish(item, Me, from));
        await Seen();
        return published;
    }

    private Task<ContentItem> Save(ContentItem item, string? from) => portal.With<ContentWriter, ContentItem>(w => w.SaveDraft(item, Me, from));

    private Task Seen() => portal.Services.GetRequiredService<ChangeWatch>().Look();

    private static ContentItem With(ContentItem item, string title) =>
        ContentJson.Read(ContentJson.Write(item).Replace($"\"Title\":\"{item.DisplayText}\"", $"\"Title\":\"{title}\"", StringComparison.Ordinal));

    private static ContentItem Page(string title, string path) => ContentJson.Read($$"""
        { "ContentType": "Page", "TitlePart": { "Title": "{{title}}" }, "AutoroutePart": { "Path": "{{path}}" },
          "LocalizationPart": { "Culture": "fr", "LocalizationSet": "{{ContentIds.New()}}" }, "Page": { "Lead": { "Text": "Chapeau" } } }
        """);
}
