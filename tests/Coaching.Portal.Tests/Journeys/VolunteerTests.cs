using Coaching.Portal.Tests.Browsing;
using Coaching.Testing.People;
using Microsoft.Playwright;

namespace Coaching.Portal.Tests.Journeys;

/// <summary>Yassine, volunteer: changes a page, sends it to review, hears that it is published, brings a version back.</summary>
public sealed class VolunteerTests(BrowserPortal portal)
{
    [Theory]
    [InlineData(360, "fr")]
    [InlineData(360, "en")]
    [InlineData(1280, "fr")]
    [InlineData(1280, "en")]
    public async Task Yassine_proposes_a_change_and_Salma_publishes_it(int width, string language)
    {
        // 1. From the page to its editor, which has no button to publish.
        await using var tab = await portal.Open(width, language, TestPerson.Yassine);
        await tab.Read(tab.In("/fr/le-centre", "/en/the-centre"));
        await tab.Follow(tab.T("Edit this page"));
        await tab.Look();
        await Assertions.Expect(tab.Page.Locator("button[value=publish]")).ToHaveCountAsync(0);
        var editor = new Uri(tab.Page.Url).AbsolutePath;

        // 2. A block of key figures, and French marks with their thin space.
        await tab.Page.Locator("summary.add").First.ClickAsync();
        await tab.Navigate(tab.Page.Locator("button[value='add:KeyFigures:FlowPart/Widgets/0']"));
        var figures = tab.Page.Locator("section.block.moved");
        await figures.Locator("summary.add").First.ClickAsync();
        await tab.Navigate(figures.Locator("button[value^='add:KeyFigure:FlowPart/Widgets/0/']").First);
        await tab.Look();
        var words = $"communes {width}";
        await tab.Page.Locator("[name$='/KeyFigure/Value/Text'][name^='FlowPart/Widgets/0/']").FillAsync("41");
        await tab.Page.Locator("[name$='/KeyFigure/Label/Text'][name^='FlowPart/Widgets/0/']").FillAsync(words + ". Prêt ?");
        await tab.Press(tab.T("Save and preview"));
        await tab.Look();
        var preview = await tab.Page.Locator("main").TextContentAsync();
        Assert.Contains(words, preview, StringComparison.Ordinal);
        Assert.Contains(tab.In("Prêt\u202f?", "Prêt ?"), preview, StringComparison.Ordinal);

        // 6. He sends it; Salma publishes; he hears of it.
        await tab.Read(editor);
        await tab.Fill(tab.T("A word to the person who reviews"), "Chiffre vérifié");
        await tab.Press(tab.T("Send for review"));
        await tab.Says(tab.T("Sent for review. You will hear when it is published."));
        await tab.Look();
        await using var salma = await portal.Open(width, language, TestPerson.Salma);
        await salma.Read(editor);
        await salma.Says("Chiffre vérifié");
        var published = tab.In("Publié : Le centre", "Publié : The centre");
        var before = portal.Mails(TestPerson.Yassine.Email, published).Count;
        await salma.Press(salma.T("Publish"));
        await salma.Says(salma.T("Published. Visitors see this version now."));
        await using var visitor = await portal.Open(width, language);
        await visitor.Read(tab.In("/fr/le-centre", "/en/the-centre"));
        await visitor.Says(words);
        var mail = await portal.WaitForMail(TestPerson.Yassine.Email, published, before);
        Assert.Equal("fr", mail.Language);

        // 7. An older version comes back as a draft; visitors still read the published one.
        await tab.Read(editor);
        await tab.Follow(tab.T("Versions"));
        await tab.Look();
        var versions = await tab.Page.Locator("ol.timeline > li").CountAsync();
        await tab.Navigate(tab.Page.GetByRole(AriaRole.Button, new() { Name = tab.T("Bring this version back") }).Last);
        await tab.Read(editor);
        await Assertions.Expect(tab.Page.Locator("form.editor")).Not.ToContainTextAsync(words);
        await tab.Follow(tab.T("Versions"));
        await Assertions.Expect(tab.Page.Locator("ol.timeline > li")).ToHaveCountAsync(versions + 1);
        await visitor.Read(tab.In("/fr/le-centre", "/en/the-centre"));
        await visitor.Says(words);

        await salma.Read(editor);
        await salma.Press(salma.T("Publish"));
    }

    [Fact]
    public async Task What_was_typed_and_not_sent_comes_back_to_its_block_as_rich_text()
    {
        await using var tab = await portal.Open(1280, "fr", TestPerson.Yassine);
        await tab.Read("/fr/le-centre");
        await tab.Follow(tab.T("Edit this page"));
        var editor = new Uri(tab.Page.Url).AbsolutePath;
        var text = tab.Page.Locator(".rich [contenteditable]").First;
        await text.PressSequentiallyAsync("Mot gardé. ");
        await tab.Page.WaitForTimeoutAsync(1000);

        // A block above it: the form was sent, so nothing is offered.
        await tab.Page.Locator("summary.add").First.ClickAsync();
        await tab.Navigate(tab.Page.Locator("button[value^='add:Quote']").First);
        await Assertions.Expect(tab.Page.Locator("[data-kept]")).ToBeHiddenAsync();

        // Opened anew, without the block: the words are offered and go where they were.
        tab.Page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await tab.Read(editor);
        await Assertions.Expect(text).Not.ToContainTextAsync("Mot gardé.");
        await tab.Page.Locator("[data-bring-back]").ClickAsync();
        await Assertions.Expect(text).ToContainTextAsync("Mot gardé.");
        await Assertions.Expect(tab.Page.Locator("[data-rich] textarea:visible")).ToHaveCountAsync(0);
    }
}
