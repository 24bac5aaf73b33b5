using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Coaching.Content.Media;
using Coaching.Testing;

namespace Coaching.Library.Tests.Pages;

public sealed class LibraryPageTests(PortalFactory portal) : IClassFixture<PortalFactory>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await portal.Begin();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("/fr/documents", "Aucun document pour l’instant")]
    [InlineData("/en/documents", "No document yet")]
    public async Task Without_documents_the_page_says_so(string path, string words)
    {
        var page = await portal.Visit().Read(path);
        Assert.Equal(words, page.QuerySelector(".empty h2")!.TextContent);
        Assert.Null(page.QuerySelector("form.filters"));
    }

    [Theory]
    [InlineData("/fr/documents", "fr", "PDF|38 ko, moins de 1 F CFA|Français|CC BY-SA 4.0")]
    [InlineData("/en/documents", "en", "PDF|38 kB, less than 1 F CFA|Français|CC BY-SA 4.0")]
    public async Task A_row_says_what_the_file_is_and_what_it_costs(string path, string culture, string facts)
    {
        await portal.Publish(SampleDocuments.Document("Fiche", culture, language: "fr"));
        var row = (await portal.Visit().Read(path)).QuerySelector(".row")!;
        Assert.Equal(facts, string.Join('|', row.QuerySelectorAll(".meta span").Select(s => s.TextContent.Replace('\u00a0', ' ').Replace('\u202f', ' '))));
    }

    [Fact]
    public async Task A_heavy_file_says_about_how_many_francs()
    {
        await portal.Begin(5_000_000);
        await portal.Publish(SampleDocuments.Document("Heavy", "en"));
        Assert.Equal("5.0 MB, about 5 F CFA", (await portal.Visit().Read("/en/documents")).QuerySelectorAll(".row .meta span")[1].TextContent.Replace('\u00a0', ' '));
    }

    [Theory]
    [InlineData("q=IDENTIFICATION", "Fiche d'identification de projet")]
    [InlineData("q=l'identification fiche", "")]
    [InlineData("q=d’identification fiche", "Fiche d'identification de projet")]
    [InlineData("q=modele", "Modèle de budget")]
    [InlineData("q=Modéle", "Modèle de budget")]
    [InlineData("q=100%25", "")]
    [InlineData("topic=4diaspora", "Modèle de budget")]
    [InlineData("topic=4diaspora&q=fiche", "")]
    [InlineData("language=en", "Modèle de budget")]
    [InlineData("language=xx", "Fiche d'identification de projet|Modèle de budget")]
    [InlineData("topic=nonsense", "Fiche d'identification de projet|Modèle de budget")]
    public async Task Documents_are_found_by_words_of_the_title_topic_and_language(string query, string titles)
    {
        await portal.Publish(SampleDocuments.Document("Modèle de budget", topic: SampleDocuments.Diaspora, language: "en"));
        await portal.Publish(SampleDocuments.Document("Fiche d'identification de projet"));
        Assert.Equal(titles, string.Join('|', await Titles("/fr/documents?" + query)));
    }

    [Fact]
    public async Task A_search_shows_words_and_not_codes_and_suggests_the_word_that_was_meant()
    {
        await portal.Publish(SampleDocuments.Document("Modèle de coopérative", language: "fr"));
        var found = (await portal.Visit().Read("/fr/recherche?q=coopérative")).QuerySelector(".row p")!.TextContent;
        Assert.Contains("coopérative", found, StringComparison.Ordinal);
        Assert.DoesNotContain("CC BY", found, StringComparison.Ordinal);
        Assert.DoesNotContain("fr", found.Split(' ', '\n'));

        var missed = await portal.Visit().Read("/fr/recherche?q=coopértive");
        var link = missed.QuerySelector(".empty a")!;
        Assert.Equal("Vouliez-vous dire «\u202fcoopérative\u202f»\u202f?", link.TextContent);
        Assert.Single((await portal.Visit().Read(link.GetAttribute("href")!)).QuerySelectorAll(".rows .row"));
        Assert.Equal("/fr/demander-un-appui", Assert.Single((await portal.Visit().Read("/fr/recherche?q=xylophone")).QuerySelectorAll(".empty a")).GetAttribute("href"));
        Assert.StartsWith("Écrivez un ou deux mots", (await portal.Visit().Read("/fr/recherche?q=")).QuerySelector("p[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_listed_once_in_the_readers_language_where_it_exists()
    {
        await portal.Publish(SampleDocuments.Document("Le budget", "fr", "4set"));
        await portal.Publish(SampleDocuments.Document("The budget", "en", "4set"));
        await portal.Publish(SampleDocuments.Document("Seulement en français", "fr"));
        Assert.Equal(["Le budget", "Seulement en français"], await Titles("/fr/documents"));
        var english = await portal.Visit().Read("/en/documents");
        Assert.Equal(["Seulement en français", "The budget"], english.QuerySelectorAll(".row h3").Select(h => h.TextContent));
        Assert.Equal("fr", english.QuerySelector(".row div")!.GetAttribute("lang"));
        Assert.Equal(["The budget"], await Titles("/fr/documents?language=en"));
    }

    [Fact]
    public async Task The_search_keeps_what_was_typed_and_what_was_chosen()
    {
        await portal.Publish(SampleDocuments.Document("Budget"));
        var page = await portal.Visit().Read($"/fr/documents?q=budget&topic={SampleDocuments.Budget}&language=fr");
        Assert.Equal("budget", page.QuerySelector<IHtmlInputElement>("#q")!.Value);
        Assert.Equal("2", page.QuerySelector(".filters .count")!.TextContent);
        Assert.Equal([$"/fr/documents?q=budget&language=fr", $"/fr/documents?q=budget&topic={SampleDocuments.Budget}"], page.QuerySelectorAll(".chips a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task What_is_typed_is_shown_as_text_only()
    {
        await portal.Publish(SampleDocuments.Document("Budget"));
        var page = await portal.Visit().Read("/fr/documents?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
        Assert.Empty(page.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task A_long_list_comes_in_pages_of_twenty()
    {
        for (var n = 10; n < 31; n++)
        {
            await portal.Publish(SampleDocuments.Document($"Fiche {n}"));
        }

        Assert.Equal(20, (await Titles("/fr/documents")).Count);
        Assert.Equal(["Fiche 30"], await Titles("/fr/documents?p=2&q=fiche"));
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Visit().Get("/fr/documents?p=3")).StatusCode);
    }

    [Fact]
    public async Task A_documents_page_leads_to_the_file_and_to_other_languages()
    {
        await portal.Publish(SampleDocuments.Document("Le guide", "fr", "4guide"));
        await portal.Publish(SampleDocuments.Document("The guide", "en", "4guide"));
        var page = await portal.Visit().Read("/fr/documents/le-guide");
        Assert.StartsWith("Le guide – Documents – ", page.Title, StringComparison.Ordinal);
        Assert.Equal("Budget", page.QuerySelector(".facts a")!.TextContent);
        Assert.Equal("The guide", page.QuerySelector(".rows h3 a")!.TextContent);
        Assert.Equal("/en/documents/the-guide", page.QuerySelector("ul.languages a[hreflang=en]")!.GetAttribute("href"));
        var answer = await portal.Visit().Follow(await portal.Visit().Get(page.QuerySelector(".button.call")!.GetAttribute("href")!));
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("fiche.pdf", answer.Content.Headers.ContentDisposition!.FileName);
    }

    [Fact]
    public async Task A_document_whose_file_is_missing_says_so_and_offers_no_download()
    {
        await portal.Publish(SampleDocuments.Document("Lost", "en", file: "documents/lost.pdf"));
        var row = (await portal.Visit().Read("/en/documents")).QuerySelector(".row")!;
        Assert.Equal("The file is missing", row.QuerySelector(".meta span")!.TextContent);
        Assert.Null(row.QuerySelector("a.button"));
        Assert.NotNull((await portal.Visit().Read("/en/documents/lost")).QuerySelector("h1"));
    }

    [Fact]
    public async Task A_file_that_comes_later_is_offered_from_then_on()
    {
        await portal.Publish(SampleDocuments.Document("Late", "en", file: "documents/late.pdf"));
        Assert.Null((await portal.Visit().Read("/en/documents")).QuerySelector(".row a.button"));
        await portal.With<MediaLibrary>(l => l.Save("documents/late.pdf", new MemoryStream([.. "%PDF-1.7"u8]), MediaOrigin.Upload, null));
        await portal.SeeChanges();
        Assert.NotNull((await portal.Visit().Read("/en/documents")).QuerySelector(".row a.button"));
    }

    [Fact]
    public async Task A_page_may_offer_documents_in_its_own_language()
    {
        await portal.Publish(SampleDocuments.Document("Le plan", "fr", "4plan"));
        await portal.Publish(SampleDocuments.Document("The plan", "en", "4plan"));
        await portal.Publish(Coaching.Content.Items.ContentJson.Read("""
            { "ContentType": "Page", "TitlePart": { "Title": "Kit" }, "AutoroutePart": { "Path": "en/kit" }, "LocalizationPart": { "Culture": "en" },
              "FlowPart": { "Widgets": [ { "ContentType": "Downloads", "Downloads": { "Documents": { "LocalizationSets": ["4gone", "4plan"] } } } ] } }
            """));
        Assert.Equal("The plan", Assert.Single((await portal.Visit().Read("/en/kit")).QuerySelectorAll(".rows h3")).TextContent);
    }

    [Fact]
    public async Task The_home_page_has_a_door_that_counts_each_document_once()
    {
        await portal.Publish(SampleDocuments.Document("Un", "fr", "4one"));
        await portal.Publish(SampleDocuments.Document("One", "en", "4one"));
        await portal.Publish(SampleDocuments.Document("Deux"));
        var door = (await portal.Visit().Read("/fr")).QuerySelector(".door a[href='/fr/documents']")!.Closest("li")!;
        Assert.Equal("2", door.QuerySelector(".live b")!.TextContent);
    }

    private async Task<IReadOnlyList<string>> Titles(string path) =>
        [.. (await portal.Visit().Read(path)).QuerySelectorAll(".row h3").Select(h => h.TextContent.Replace('’', '\''))];
}
