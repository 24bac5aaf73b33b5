using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Coaching.Content.Items;
using Coaching.Content.Items.Parts;
using Coaching.Content.Media;
using Coaching.Content.Store;
using Coaching.Testing;
using Coaching.Testing.People;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Editorial.Tests.Pages;

public sealed class EditTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Another_role_finds_no_editor()
    {
        var id = await APage();
        var trainee = await SignIn(TestPerson.Trainee);
        Assert.Equal(HttpStatusCode.Forbidden, (await trainee.Follow(await trainee.Get($"/fr/redaction/{id}"))).StatusCode);
        var anonymous = await portal.Visit().Get($"/fr/redaction/{id}");
        Assert.Equal(HttpStatusCode.Redirect, anonymous.StatusCode);
    }

    [Fact]
    public async Task A_page_that_does_not_exist_is_not_found()
    {
        var volunteer = await SignIn(TestPerson.Yassine);
        Assert.Equal(HttpStatusCode.NotFound, (await volunteer.Get("/fr/redaction/4zzzzzzzzzzzzzzzzzzzzzzzzz")).StatusCode);
    }

    [Fact]
    public async Task A_volunteer_writes_and_sends_to_review_but_has_no_publish_button_and_cannot_force_it()
    {
        var id = await APage();
        var volunteer = await SignIn(TestPerson.Yassine);
        var page = await volunteer.Read($"/fr/redaction/{id}");
        Assert.Null(page.QuerySelector("button[value=publish]"));
        Assert.NotNull(page.QuerySelector("button[value=review]"));
        await volunteer.Submit(page, new Dictionary<string, string?> { ["command"] = "publish" }, "form[data-editor]");
        Assert.Null(await portal.With<ContentReader, ContentItem?>(r => r.Find(id)));
    }

    [Fact]
    public async Task A_block_is_added_written_moved_and_taken_out_without_script()
    {
        var id = await APage();
        var officer = await SignIn(TestPerson.Salma);
        var page = await officer.Read($"/fr/redaction/{id}");
        page = await Press(officer, page, "add:Quote:FlowPart/Widgets/0");
        page = await Press(officer, page, "add:Heading:FlowPart/Widgets/1");
        page = await officer.SubmitAndRead(
            page,
            new Dictionary<string, string?> { ["FlowPart/Widgets/0/Quote/Text/Text"] = "Prêt ?", ["FlowPart/Widgets/1/Heading/Text/Text"] = "Un titre", ["command"] = "up:FlowPart/Widgets/1" },
            "form[data-editor]");
        Assert.Equal(["Heading", "Quote"], Blocks(page));
        page = await Press(officer, page, "remove:FlowPart/Widgets/0");
        await officer.SubmitAndRead(page, new Dictionary<string, string?> { ["command"] = "publish" }, "form[data-editor]");

        var published = await portal.With<ContentReader, ContentItem?>(r => r.Find(id));
        var quote = Assert.Single(published!.As<FlowPart>().Widgets);
        Assert.Equal("Prêt\u202f?", (string?)quote.Parts["Quote"]!["Text"]!["Text"]);
    }

    [Fact]
    public async Task Two_editors_never_lose_each_others_text()
    {
        var id = await APage();
        var yassine = await SignIn(TestPerson.Yassine);
        var salma = await SignIn(TestPerson.Salma);
        var his = await yassine.Read($"/fr/redaction/{id}");
        var hers = await salma.Read($"/fr/redaction/{id}");
        await salma.SubmitAndRead(hers, new Dictionary<string, string?> { ["Page/Lead/Text"] = "Le texte de Salma", ["command"] = "save" }, "form[data-editor]");
        var conflict = await yassine.SubmitAndRead(his, new Dictionary<string, string?> { ["Page/Lead/Text"] = "Le texte de Yassine", ["command"] = "save" }, "form[data-editor]");

        Assert.Contains("Le texte de Salma", conflict.QuerySelector(".notice.warn")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Le texte de Yassine", conflict.QuerySelector<IHtmlTextAreaElement>("[name='Page/Lead/Text']")!.Value);
        await yassine.SubmitAndRead(conflict, new Dictionary<string, string?> { ["command"] = "save" }, "form[data-editor]");
        var latest = await portal.With<ContentWriter, ContentItem?>(w => w.Open(id));
        Assert.Equal("Le texte de Yassine", (string?)latest!.Parts["Page"]!["Lead"]!["Text"]);
        var versions = await yassine.Read($"/fr/redaction/{id}/versions");
        Assert.Equal(3, versions.QuerySelectorAll("ol.timeline > li").Length);
    }

    [Fact]
    public async Task A_wrong_address_is_refused_beside_its_field_and_nothing_typed_is_lost()
    {
        var id = await APage();
        var officer = await SignIn(TestPerson.Salma);
        var page = await officer.Read($"/fr/redaction/{id}");
        var answer = await officer.SubmitAndRead(
            page,
            new Dictionary<string, string?> { ["AutoroutePart/Path"] = "fr/une page?", ["Page/Lead/Text"] = "Gardé", ["command"] = "save" },
            "form[data-editor]");
        Assert.NotNull(answer.QuerySelector(".errors a[href='#AutoroutePart_Path']"));
        Assert.Equal("fr/une page?", answer.QuerySelector<IHtmlInputElement>("#AutoroutePart_Path")!.Value);
        Assert.Equal("Gardé", answer.QuerySelector<IHtmlTextAreaElement>("[name='Page/Lead/Text']")!.Value);
    }

    [Fact]
    public async Task A_changed_address_redirects_from_the_old_one()
    {
        var id = await APage();
        var officer = await SignIn(TestPerson.Salma);
        var page = await officer.SubmitAndRead(await officer.Read($"/fr/redaction/{id}"), new Dictionary<string, string?> { ["command"] = "publish" }, "form[data-editor]");
        var before = page.QuerySelector<IHtmlInputElement>("#AutoroutePart_Path")!.Value;
        await officer.SubmitAndRead(page, new Dictionary<string, string?> { ["AutoroutePart/Path"] = before + "-ailleurs", ["command"] = "publish" }, "form[data-editor]");
        var moved = await portal.Visit().Get("/" + before);
        Assert.Equal(HttpStatusCode.MovedPermanently, moved.StatusCode);
        Assert.Equal("/" + before + "-ailleurs", moved.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Script_typed_into_rich_text_is_not_stored()
    {
        var id = await APage();
        var officer = await SignIn(TestPerson.Salma);
        var page = await Press(officer, await officer.Read($"/fr/redaction/{id}"), "add:Paragraph:FlowPart/Widgets/0");
        await officer.SubmitAndRead(
            page,
            new Dictionary<string, string?>
            {
                ["FlowPart/Widgets/0/Paragraph/Content/Html"] = "<p onclick=\"x()\">Bon<script>alert(1)</script></p>",
                ["FlowPart/Widgets/0/Paragraph/Content/Format"] = "html",
                ["command"] = "publish",
            },
            "form[data-editor]");
        var item = await portal.With<ContentReader, ContentItem?>(r => r.Find(id));
        Assert.Equal("<p>Bon</p>", (string?)item!.As<FlowPart>().Widgets[0].Parts["Paragraph"]!["Content"]!["Html"]);
    }

    [Fact]
    public async Task The_author_hears_when_a_page_sent_for_review_is_published()
    {
        var id = await APage();
        var volunteer = await SignIn(TestPerson.Yassine);
        await volunteer.SubmitAndRead(await volunteer.Read($"/fr/redaction/{id}"), new Dictionary<string, string?> { ["command"] = "review", ["remark"] = "Merci de relire" }, "form[data-editor]");
        var officer = await SignIn(TestPerson.Salma);
        Assert.Contains("Relire", (await officer.Read("/fr")).QuerySelector(".for-you")!.TextContent, StringComparison.Ordinal);
        await officer.SubmitAndRead(await officer.Read($"/fr/redaction/{id}"), new Dictionary<string, string?> { ["command"] = "publish" }, "form[data-editor]");
        await portal.RunDueWork();
        var mails = Directory.GetFiles(Path.Combine(portal.Folder, "mail"), "*.eml").Select(f => File.ReadAllText(f));
        Assert.Contains(mails, m => m.Contains(TestPerson.Yassine.Email, StringComparison.Ordinal) && m.Contains("Content-Language: fr", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("TitlePart/Title", "", 300, "#TitlePart_Title")]
    [InlineData("ContainedPart/Order", "-3", 0, "#ContainedPart_Order")]
    [InlineData("ContainedPart/Order", "trois", 0, "#ContainedPart_Order")]
    [InlineData("Lesson/Minutes/Value", "abc", 0, "#Lesson_Minutes")]
    [InlineData("Lesson/Minutes/Value", "900", 0, "#Lesson_Minutes")]
    public async Task A_wrong_value_is_refused_and_stays_as_it_was_typed(string name, string value, int length, string field)
    {
        var mariama = await SignIn(TestPerson.Mariama);
        var id = await portal.Draft("Lesson", "Une leçon", parts: [("ContainedPart", []), ("Lesson", [])]);
        var typed = value + new string('a', length);

        var answer = await mariama.Write(id, "save", (name, typed));

        Assert.NotNull(answer.QuerySelector($".errors a[href='{field}']"));
        Assert.Equal(typed, answer.QuerySelector<IHtmlInputElement>($"[name='{name}']")!.Value);
    }

    [Fact]
    public async Task A_picture_is_found_by_its_name_chosen_or_sent_without_leaving_the_form()
    {
        foreach (var name in new[] { "atelier", "marche" })
        {
            await portal.With<MediaLibrary>(l => l.Save($"essais/{name}.svg", new MemoryStream(Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"><path d=\"M0 0h4v3z\"/></svg>")), MediaOrigin.Recipe, null));
        }

        var (officer, id) = (await SignIn(TestPerson.Salma), await portal.Draft("News", "Avec image", parts: [("News", [])]));
        var page = await officer.SubmitAndRead(
            await officer.Read($"/fr/redaction/{id}"),
            new Dictionary<string, string?> { ["News/Picture/Files/0/Search"] = "march", ["News/Summary/Text"] = "Gardé", ["command"] = "find:News/Picture/Files/0" },
            "form[data-editor]");
        Assert.Equal(["essais/marche.svg"], page.QuerySelectorAll("[name='News/Picture/Files/0/Pick']").Select(r => r.GetAttribute("value")));
        Assert.Equal("Gardé", page.QuerySelector<IHtmlTextAreaElement>("[name='News/Summary/Text']")!.Value);

        await officer.SubmitAndRead(page, new Dictionary<string, string?> { ["News/Picture/Files/0/Pick"] = "essais/marche.svg", ["command"] = "save" }, "form[data-editor]");
        var saved = await portal.With<ContentWriter, ContentItem?>(w => w.Open(id));
        Assert.Equal("essais/marche.svg", (string?)saved!.Parts["News"]!["Picture"]!["Paths"]![0]);

        var refused = await officer.Write(id, "save", ("News/Picture/Files/0/Path", "essais/inconnu.svg"));
        Assert.NotNull(refused.QuerySelector(".errors a[href='#News_Picture']"));
    }

    [Theory]
    [InlineData("**Gras** et [lien](https://exemple.sn)", "<p><strong>Gras</strong> et <a href=\"https://exemple.sn\"")]
    [InlineData("<p>Du <b>HTML</b></p>", "<p>Du <strong>HTML</strong></p>")]
    public async Task Without_script_a_paragraph_takes_Markdown_and_HTML(string typed, string html)
    {
        var (officer, id) = (await SignIn(TestPerson.Salma), await APage());
        var page = await Press(officer, await officer.Read($"/fr/redaction/{id}"), "add:Paragraph:FlowPart/Widgets/0");
        await officer.SubmitAndRead(page, new Dictionary<string, string?> { ["FlowPart/Widgets/0/Paragraph/Content/Html"] = typed, ["command"] = "save" }, "form[data-editor]");
        var item = await portal.With<ContentWriter, ContentItem?>(w => w.Open(id));
        Assert.Contains(html, (string)item!.As<FlowPart>().Widgets[0].Parts["Paragraph"]!["Content"]!["Html"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blocks_of_lessons_are_offered_in_lessons_only_and_the_most_used_first()
    {
        var (officer, id) = (await SignIn(TestPerson.Salma), await APage());
        var offered = (await officer.Read($"/fr/redaction/{id}")).QuerySelectorAll(".more-blocks button").Select(b => b.GetAttribute("value")!.Split(':')[1]).ToList();
        Assert.Equal(["Paragraph", "Heading", "Image"], offered.Take(3));
        Assert.DoesNotContain("Exercise", offered);
        var mariama = await SignIn(TestPerson.Mariama);
        var lesson = await portal.Draft("Lesson", "Une leçon");
        Assert.Contains("Exercise", (await mariama.Read($"/fr/redaction/{lesson}")).QuerySelectorAll(".more-blocks button").Select(b => b.GetAttribute("value")!.Split(':')[1]));
    }

    private static IEnumerable<string> Blocks(IHtmlDocument page) =>
        page.QuerySelectorAll("[name^='FlowPart/Widgets/'][name$='/ContentType']").Select(i => i.GetAttribute("value")!);

    private static Task<IHtmlDocument> Press(Visitor visitor, IHtmlDocument page, string command) =>
        visitor.SubmitAndRead(page, new Dictionary<string, string?> { ["command"] = command }, "form[data-editor]");

    private async Task<Visitor> SignIn(TestPerson person)
    {
        await portal.Settle();
        return await portal.Visit(person);
    }

    private async Task<string> APage()
    {
        var item = new ContentItem { ContentType = "Page" };
        item.Put(new TitlePart { Title = "Essai " + Guid.NewGuid().ToString("N")[..6] });
        item.Put(new LocalizationPart { Culture = "fr", LocalizationSet = ContentIds.New() });
        item.Put(new AutoroutePart());
        item.Put(new FlowPart());
        var saved = await portal.With<ContentWriter, ContentItem>(w => w.SaveDraft(item, new(null, "Essai"), null));
        return saved.ContentItemId;
    }
}
