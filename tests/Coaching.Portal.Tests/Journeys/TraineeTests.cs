using System.Text;
using Coaching.Portal.Tests.Browsing;
using Coaching.Portal.Tests.Languages;
using Microsoft.Playwright;

namespace Coaching.Portal.Tests.Journeys;

/// <summary>Awa Sarr, GIE And Defar, Kahone: from the list of courses to a certificate that anybody can check.</summary>
public sealed class TraineeTests(BrowserPortal portal)
{
    private static int _awas;

    [Theory]
    [InlineData(360, "fr", true)]
    [InlineData(360, "en", true)]
    [InlineData(1280, "fr", true)]
    [InlineData(1280, "en", true)]
    [InlineData(360, "fr", false)]
    public async Task Awa_learns_from_enrolment_to_a_certificate_that_anybody_can_check(int width, string language, bool script)
    {
        await using var tab = await portal.Open(width, language, script: script);
        var number = Interlocked.Increment(ref _awas);

        // 1. She finds the course.
        await tab.Read(tab.In("/fr/formations", "/en/training"));
        await tab.Follow(tab.In("Gestion de projets de développement local", "Local development project management"));
        await tab.Look();
        await tab.Says(tab.T("Planned duration"));
        await tab.Says(tab.In("20 leçons, 6 quiz", "20 lessons, 6 quizzes"));
        var module = tab.Page.Url;

        // 2. She makes an account with her telephone number, and forgets the consent first.
        await tab.Follow(tab.T("Create an account and follow"));
        await tab.Look();
        await FillIn(tab, number);
        await tab.Press(tab.T("Continue"));
        await tab.Look();
        await tab.Says(tab.T("Tick the box if you agree: without it we cannot keep an account for you."));
        if (script)
        {
            await Assertions.Expect(tab.Page.Locator("div.errors")).ToBeFocusedAsync();
        }

        await FillIn(tab, number);
        await tab.Tick(tab.T("I agree that the centre keeps these details for my account, my training and my requests."));
        await tab.Press(tab.T("Continue"));
        await tab.Look();
        await tab.Says($"+221 77 000 00 1{number}");
        await tab.Says("Kahone");
        await tab.Press(tab.T("Create my account"));
        await Assertions.Expect(tab.Page).ToHaveURLAsync(module + "?enrol=1");
        await tab.Look();
        await tab.Says(tab.T("One step is left: press the button, and the course begins."));
        await tab.Press(tab.T("Follow this course"));
        await tab.Says(tab.T("You are enrolled. Have a good course!"));

        await LearnAll(tab, module);

        // 6. She takes the project sheet with her.
        await tab.Page.Locator("main details > summary").ClickAsync();
        await tab.Follow(tab.In("Fiche d’identification de projet", "Project identification sheet"));
        await tab.Look();
        var sheet = await tab.Download(tab.Page.GetByRole(AriaRole.Link, new() { Name = tab.T("Download") }).First);
        Assert.EndsWith(".docx", sheet.Name, StringComparison.Ordinal);
        Assert.Equal("PK"u8.ToArray(), sheet.Content[..2]);

        // Her certificate.
        await tab.Read(new Uri(module).AbsolutePath);
        var paper = await tab.Download(tab.Page.GetByRole(AriaRole.Link, new() { Name = tab.T("Download my certificate") }));
        Assert.Equal("%PDF-", Encoding.ASCII.GetString(paper.Content[..5]));
        if (await PdfWords.Of(paper.Content) is { } printed)
        {
            Assert.Contains("Awa Sarr", printed, StringComparison.Ordinal);
            Assert.False(Speech.IsForeign(printed, language), printed);
        }

        await tab.Read(tab.In("/fr/mon-espace/formations", "/en/my-space/training"));
        var check = await tab.Page.GetByRole(AriaRole.Link, new() { Name = tab.T("Page where anybody checks it") }).GetAttributeAsync("href");

        // 8. Somebody else checks it, and reads it in the other language.
        await using var other = await portal.Open(width, language, script: script);
        await other.Read(new Uri(new Uri(portal.Address), check).AbsolutePath);
        await ShowsHer(other);
        await other.Switch(language == "fr" ? "en" : "fr");
        await ShowsHer(other);
    }

    private static async Task ShowsHer(Tab tab)
    {
        await tab.Says(tab.T("Valid certificate"));
        await tab.Says("Awa Sarr");
        await tab.DoesNotSay("77 000 00 1");
    }

    private static async Task FillIn(Tab tab, int number)
    {
        await tab.Fill(tab.T("Given name"), "Awa");
        await tab.Fill(tab.T("Family name"), "Sarr");
        await tab.Fill(tab.T("Telephone"), $"77 000 00 1{number}");
        await tab.Page.GetByLabel(tab.T("Municipality")).SelectOptionAsync(new SelectOptionValue { Label = "Kahone" });
        await tab.Fill(tab.T("Password"), "trois mots de Kahone");
    }

    /// <summary>Goes through every lesson and quiz of the course by the buttons of the pages; the first quiz is failed once.</summary>
    private async Task LearnAll(Tab tab, string module)
    {
        var right = await RightAnswers.Read(portal);
        var (lessons, quizzes) = (0, 0);
        while (tab.Page.Url != module)
        {
            await tab.Look();
            var questions = tab.Page.Locator("fieldset.question");
            var begin = tab.Page.GetByRole(AriaRole.Button, new() { Name = tab.T("Begin the quiz") });
            if (await begin.CountAsync() > 0)
            {
                await tab.Press(tab.T("Begin the quiz"));
                continue;
            }

            if (await questions.CountAsync() == 0)
            {
                lessons++;
                await tab.Press(tab.T("I have finished"));
                continue;
            }

            if (quizzes++ == 0)
            {
                Assert.Equal(7, await questions.CountAsync());
                await Answer(tab, choice => !right.Contains(choice));
                await tab.Says(tab.T("Quiz not passed"));
                await tab.Look();
                await tab.Follow(tab.T("Try again"));
            }

            await Answer(tab, right.Contains);
            await tab.Says(tab.T("Quiz passed"));
            await tab.Look();
            await tab.Navigate(tab.Page.Locator("p.actions a.call"));
        }

        Assert.Equal((20, 6), (lessons, quizzes));
        await tab.Look();
    }

    private static async Task Answer(Tab tab, Predicate<string> choose)
    {
        foreach (var question in await tab.Page.Locator("fieldset.question").AllAsync())
        {
            foreach (var choice in await question.Locator("input").AllAsync())
            {
                if (choose((await choice.GetAttributeAsync("value"))!))
                {
                    await choice.CheckAsync();
                }
            }
        }

        await tab.Press(tab.T("Check my answers"));
    }
}
