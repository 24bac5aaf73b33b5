using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Coaching.Testing;

namespace Coaching.Stories.Tests.Pages;

public sealed class StoriesPageTests(PortalFactory portal) : IClassFixture<PortalFactory>, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        await portal.Clear();
        await portal.AddTerms();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("/fr/parcours", "Aucun parcours pour l’instant")]
    [InlineData("/en/stories", "No story yet")]
    [InlineData("/fr/actualites", "Aucune actualité pour l’instant")]
    [InlineData("/en/news", "No news yet")]
    public async Task Without_stories_or_news_the_page_says_so(string path, string words) =>
        Assert.Equal(words, (await portal.Visit().Read(path)).QuerySelector(".empty h2")!.TextContent);

    [Fact]
    public async Task A_card_shows_the_person_and_both_places()
    {
        await portal.Publish(SampleStories.Story("Le moulin"));
        var card = (await portal.Visit().Read("/fr/parcours")).QuerySelector("li.card")!;
        Assert.Equal("/fr/parcours/le-moulin", card.QuerySelector("h3 a")!.GetAttribute("href"));
        Assert.Equal(["Ousmane Ba", "Kayemor – Brescia"], card.QuerySelectorAll(".meta span").Select(s => s.TextContent));
        Assert.Equal(string.Empty, card.QuerySelector("img")!.GetAttribute("alt"));
    }

    [Fact]
    public async Task Who_came_back_is_not_said_to_go_from_a_place_to_the_same()
    {
        await portal.Publish(SampleStories.Story("Le retour", residence: "Kayemor, après six ans à Berkane"));
        Assert.Equal("Kayemor, après six ans à Berkane", (await portal.Visit().Read("/fr/parcours")).QuerySelectorAll(".card .meta span")[1].TextContent);
    }

    [Fact]
    public async Task Stories_are_filtered_by_territory_and_all_below_it_and_by_topic()
    {
        await portal.Publish(SampleStories.Story("From Kayemor", "en", origin: SampleStories.Kayemor, topic: SampleStories.Budget));
        await portal.Publish(SampleStories.Story("From Oujda", "en", origin: SampleStories.Oujda, topic: SampleStories.Diaspora));
        Assert.Equal(["From Kayemor"], await Titles($"/en/stories?origin={SampleStories.Senegal}"));
        Assert.Equal(["From Oujda"], await Titles($"/en/stories?topic={SampleStories.Diaspora}"));
        Assert.Empty(await Titles($"/en/stories?origin={SampleStories.Kaolack}&topic={SampleStories.Diaspora}"));
        Assert.Equal(2, (await Titles("/en/stories?origin=nonsense")).Count);
    }

    [Fact]
    public async Task The_filter_works_without_script_and_each_choice_can_be_taken_away()
    {
        await portal.Publish(SampleStories.Story("One", "en"));
        var page = await portal.Visit().Read($"/en/stories?origin={SampleStories.Kaolack}&topic={SampleStories.Budget}");
        Assert.True(page.QuerySelector(".filters details")!.HasAttribute("open"));
        Assert.Equal("Budget planning", page.QuerySelector<IHtmlOptionElement>("#topic option[selected]")!.Text.Trim());
        Assert.Equal([$"/en/stories?topic={SampleStories.Budget}", $"/en/stories?origin={SampleStories.Kaolack}"], page.QuerySelectorAll(".chips a").Select(a => a.GetAttribute("href")));
        Assert.Equal($"/fr/parcours?origin={SampleStories.Kaolack}&topic={SampleStories.Budget}", page.QuerySelector("ul.languages a[hreflang=fr]")!.GetAttribute("href"));
        Assert.Equal(["", SampleStories.Senegal, SampleStories.Kaolack, SampleStories.Kayemor], page.QuerySelectorAll<IHtmlOptionElement>("#origin option").Select(o => o.Value));
    }

    [Fact]
    public async Task A_long_list_comes_in_pages_of_twelve_that_keep_the_filter()
    {
        for (var n = 1; n <= 13; n++)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(1));
            await portal.Publish(SampleStories.Story($"Story {n}", "en"));
        }

        Assert.Equal(12, (await Titles("/en/stories")).Count);
        var second = await portal.Visit().Read($"/en/stories?p=2&topic={SampleStories.Budget}");
        Assert.Equal("Story 1", Assert.Single(second.QuerySelectorAll("li.card h3")).TextContent);
        Assert.Equal($"/en/stories?topic={SampleStories.Budget}", second.QuerySelector("nav.pages a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("2 / 2", second.QuerySelector("nav.pages [aria-current]")!.TextContent);
        Assert.StartsWith("Diaspora stories, page 2 – ", second.Title, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Visit().Get("/en/stories?p=3")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Visit().Get("/en/stories?p=0")).StatusCode);
    }

    [Fact]
    public async Task A_story_shows_its_text_how_to_share_it_and_what_to_read_next_but_never_how_consent_was_given()
    {
        await portal.Publish(SampleStories.Story("Le puits"));
        await portal.Publish(SampleStories.Story("Le jardin", topic: SampleStories.Diaspora));
        await portal.Publish(SampleStories.Story("Le moulin"));
        var page = await portal.Visit().Read("/fr/parcours/le-moulin");
        Assert.Equal("Le moulin", page.QuerySelector("h1")!.TextContent);
        Assert.StartsWith("Le moulin – Parcours – ", page.Title, StringComparison.Ordinal);
        Assert.Contains("Body of Le moulin", page.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://wa.me/?text=Le%20moulin%20https%3A%2F%2Flocalhost%2Ffr%2Fparcours%2Fle-moulin", page.QuerySelector(".share a[href*='wa.me']")!.GetAttribute("href"));
        Assert.StartsWith("mailto:?subject=Le%20moulin&body=", page.QuerySelector(".share a[href^=mailto]")!.GetAttribute("href"), StringComparison.Ordinal);
        var copy = page.QuerySelector(".share button[data-copy]")!;
        Assert.Equal("https://localhost/fr/parcours/le-moulin", copy.GetAttribute("data-copy"));
        Assert.True(copy.HasAttribute("hidden"));
        Assert.Equal("status", copy.NextElementSibling!.GetAttribute("role"));
        Assert.Equal(["Le puits", "Le jardin"], page.QuerySelectorAll(".section .row h3").Select(h => h.TextContent));
        Assert.Equal("https://localhost/media/share/stories/mill.png", page.QuerySelector("meta[property='og:image']")!.GetAttribute("content"));
        Assert.DoesNotContain("SECRETLY", page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_switch_of_a_story_leads_to_its_translation()
    {
        await portal.Publish(SampleStories.Story("Le sel", "fr", "4set"));
        await portal.Publish(SampleStories.Story("The salt", "en", "4set"));
        Assert.Equal("/en/stories/the-salt", (await portal.Visit().Read("/fr/parcours/le-sel")).QuerySelector("ul.languages a[hreflang=en]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_news_item_shows_its_day_and_other_news()
    {
        await portal.Publish(SampleStories.News("First news", "en"));
        await portal.Publish(SampleStories.News("Second news", "en"));
        var page = await portal.Visit().Read("/en/news/second-news");
        Assert.Equal("21 November 2026", page.QuerySelector("article time")!.TextContent);
        Assert.Equal("First news", page.QuerySelector(".rows h3")!.TextContent);
    }

    [Fact]
    public async Task Another_content_type_is_not_shown_as_a_story()
    {
        var taxonomy = await portal.Publish(Coaching.Content.Items.ContentJson.Read("""{ "ContentType": "Page", "TitlePart": { "Title": "Secret" } }"""));
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Visit().Get("/Stories/Article?id=" + taxonomy.ContentItemId)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Visit().Get("/Stories/Article")).StatusCode);
    }

    [Fact]
    public async Task The_home_page_has_a_door_two_stories_and_three_news_items()
    {
        var empty = await portal.Visit().Read("/fr");
        Assert.Null(empty.QuerySelector(".door a[href='/fr/parcours']")!.Closest("li")!.QuerySelector(".live"));
        Assert.Null(empty.QuerySelector("section.band"));
        foreach (var n in Enumerable.Range(1, 4))
        {
            await portal.Publish(SampleStories.Story($"Parcours {n}"));
            await portal.Publish(SampleStories.News($"Nouvelle {n}"));
        }

        var page = await portal.Visit().Read("/fr");
        Assert.Equal("4", page.QuerySelector(".door a[href='/fr/parcours']")!.Closest("li")!.QuerySelector(".live b")!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll("section.band .card").Length);
        Assert.Equal(3, page.QuerySelectorAll("section .rows .row").Length);
    }

    [Fact]
    public async Task A_page_may_show_the_latest_stories()
    {
        await portal.Publish(SampleStories.Story("Le four", "en"));
        await portal.Publish(Coaching.Content.Items.ContentJson.Read("""
            { "ContentType": "Page", "TitlePart": { "Title": "About" }, "AutoroutePart": { "Path": "en/about" }, "LocalizationPart": { "Culture": "en" },
              "FlowPart": { "Widgets": [ { "ContentType": "LatestStories", "LatestStories": { "Count": { "Value": 1 } } } ] } }
            """));
        Assert.Equal("Le four", (await portal.Visit().Read("/en/about")).QuerySelector(".card h3")!.TextContent);
    }

    private async Task<IReadOnlyList<string>> Titles(string path) =>
        [.. (await portal.Visit().Read(path)).QuerySelectorAll("li.card h3").Select(h => h.TextContent)];
}
