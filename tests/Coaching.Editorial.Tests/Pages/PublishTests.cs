using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Coaching.Content.Items;
using Coaching.Content.Items.Parts;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Testing;
using Coaching.Testing.People;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Editorial.Tests.Pages;

/// <summary>What a text needs before visitors see it.</summary>
public sealed class PublishTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_page_gets_its_address_from_its_title_when_it_is_published()
    {
        var officer = await portal.SignIn(TestPerson.Salma);
        var id = await portal.Draft("News", "Premier titre", parts: [("AutoroutePart", []), ("News", new JsonObject { ["Summary"] = new JsonObject { ["Text"] = "Deux phrases" } })]);
        var draft = await officer.Write(id, "save", ("TitlePart/Title", "Le marché du mardi"));
        Assert.Equal(string.Empty, draft.QuerySelector<IHtmlInputElement>("#AutoroutePart_Path")!.Value);

        var published = await officer.Write(id, "publish");

        Assert.Equal("fr/actualites/le-marche-du-mardi", published.QuerySelector<IHtmlInputElement>("#AutoroutePart_Path")!.Value);
        Assert.NotNull(published.QuerySelector(".bar a[href='/fr/actualites/le-marche-du-mardi']"));
    }

    [Fact]
    public async Task A_block_without_what_it_needs_is_not_published()
    {
        var (officer, id) = (await portal.SignIn(TestPerson.Salma), await portal.Draft("Page", "Un essai", parts: ("FlowPart", [])));
        var page = await officer.Write(id, "add:Image:FlowPart/Widgets/0");
        var answer = await officer.SubmitAndRead(page, new Dictionary<string, string?> { ["command"] = "publish" }, "form[data-editor]");
        Assert.NotNull(answer.QuerySelector(".errors a[href='#FlowPart_Widgets_0_Image_Media']"));
        Assert.NotNull(answer.QuerySelector("#FlowPart_Widgets_0_Image_Media.wrong"));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("+", false)]
    [InlineData("--", false)]
    [InlineData("-+", true)]
    public async Task A_quiz_is_published_when_each_question_has_choices_and_a_right_one(string choices, bool published)
    {
        var mariama = await portal.SignIn(TestPerson.Mariama);
        static JsonObject Text(string text) => new() { ["Text"] = text };
        var id = await portal.Draft("Quiz", "Un quiz", parts: [("Quiz", []), ("Questions", new JsonObject
        {
            ["ContentItems"] = new JsonArray(new JsonObject
            {
                ["ContentType"] = "Question",
                ["Question"] = new JsonObject { ["Text"] = Text("Qui décide ?"), ["Kind"] = Text("single") },
                ["Choices"] = new JsonObject
                {
                    ["ContentItems"] = new JsonArray([.. choices.Select(c => new JsonObject
                    {
                        ["ContentType"] = "Choice",
                        ["Choice"] = new JsonObject { ["Text"] = Text("Réponse"), ["Correct"] = new JsonObject { ["Value"] = c == '+' } },
                    })]),
                },
            }),
        })]);

        var answer = await mariama.Write(id, "publish");

        Assert.Equal(published, answer.QuerySelector(".errors a[href='#Questions_ContentItems_0_Question_Text']") is null);
        Assert.Equal(published, await portal.With<ContentReader, ContentItem?>(r => r.Find(id)) is not null);
    }

    [Fact]
    public async Task The_consent_to_a_story_is_not_copied_to_its_translation_and_blocks_left_as_they_were_are_named()
    {
        var salma = await portal.SignIn(TestPerson.Salma);
        static JsonObject Text(string text) => new() { ["Text"] = text };
        var id = await portal.Draft("DiasporaStory", "Un parcours", parts: [
            ("DiasporaStory", new JsonObject { ["Person"] = Text("Modou"), ["Summary"] = Text("Un moulin."), ["ConsentDate"] = new JsonObject { ["Value"] = "2026-01-02T00:00:00Z" }, ["ConsentHow"] = Text("Par écrit") }),
            ("FlowPart", JsonNode.Parse("""
                { "Widgets": [
                  { "ContentType": "Quote", "Quote": { "Text": { "Text": "Le fil est le même." } } },
                  { "ContentType": "Heading", "Heading": { "Text": { "Text": "Le départ" } } } ] }
                """)!.AsObject())]);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await salma.SubmitAndRead(await salma.Read($"/fr/redaction/{id}/traduire/en"), new Dictionary<string, string?>());
        var set = (await portal.With<ContentWriter, ContentItem?>(w => w.Open(id)))!.As<LocalizationPart>().LocalizationSet;
        var translation = await portal.With<PortalDb, string>(db => db.Versions.Where(v => v.LocalizationSet == set && v.Culture == "en").Select(v => v.ContentItemId).SingleAsync());
        var begun = (await portal.With<ContentWriter, ContentItem?>(w => w.Open(translation)))!.Parts["DiasporaStory"]!;
        Assert.Null(begun["ConsentDate"]);
        Assert.Null(begun["ConsentHow"]);
        Assert.NotNull(begun["Person"]);

        var published = await salma.Write(translation, "publish", ("DiasporaStory/ConsentDate/Value", "2026-02-03"), ("DiasporaStory/ConsentHow/Text", "In writing"), ("FlowPart/Widgets/1/Heading/Text/Text", "Leaving"));

        var notice = published.QuerySelector(".notice.good")!.TextContent;
        Assert.Contains("Citation", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("Titre", notice, StringComparison.Ordinal);
    }
}
