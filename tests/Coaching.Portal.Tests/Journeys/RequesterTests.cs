using System.Text.RegularExpressions;
using Coaching.Portal.Tests.Browsing;
using Coaching.Testing.People;
using Microsoft.Playwright;

namespace Coaching.Portal.Tests.Journeys;

/// <summary>Moussa Faye, Union des GIE de Ndiaffate, and those at the centre who answer him.</summary>
public sealed partial class RequesterTests(BrowserPortal portal)
{
    private const string Need = "Nous transformons mil et arachide et cherchons un moulin. Comment monter le dossier ?";

    [Theory]
    [InlineData(360, "fr", true)]
    [InlineData(360, "en", true)]
    [InlineData(1280, "fr", true)]
    [InlineData(1280, "en", true)]
    [InlineData(360, "fr", false)]
    public async Task Moussa_asks_in_seven_questions_stops_and_goes_on_and_writes_on_the_page(int width, string language, bool script)
    {
        await using var tab = await portal.Open(width, language, script: script);

        // 1 and 2. He answers four questions, leaves, and comes back by the link that he kept.
        await tab.Read(tab.In("/fr/demander-un-appui", "/en/ask-for-coaching"));
        await tab.Press(tab.T("Begin"));
        await tab.Look();
        await tab.Press(tab.T("Continue"));
        await tab.Look();
        await Assertions.Expect(tab.Page.Locator("div.errors")).ToBeVisibleAsync();
        await Choose(tab, "GIE");
        await Write(tab, "Ndiaffate");
        await Choose(tab, tab.In("Mobilisation des ressources", "Resource mobilisation"));
        var link = await tab.Page.Locator("aside.help a").Last.GetAttributeAsync("href");
        await using (var later = await portal.Open(width, language, script: script))
        {
            await later.Read(new Uri(new Uri(portal.Address), link).PathAndQuery);
            await later.Says("Ndiaffate");
        }

        await Write(tab, Need);
        await Choose(tab, tab.T("French"), tab.T("Wolof"));
        await Choose(tab, tab.T("By telephone"), tab.T("By WhatsApp"));
        await Write(tab, tab.In("Le matin", "In the morning"));

        // 3. He checks and sends; a reference and a date are promised.
        foreach (var answer in new[] { "GIE", "Ndiaffate", "moulin", "Wolof", "WhatsApp" })
        {
            await tab.Says(answer);
        }

        await tab.Says(tab.T("To send your request, sign in or create an account. Your answers are kept."));
        await tab.Navigate(tab.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = tab.T("Sign in") }));
        await tab.Look();
        await tab.Fill(tab.T("Telephone or mail address"), TestPerson.Moussa.Email);
        await tab.Fill(tab.T("Password"), TestPerson.Password);
        await tab.Press(tab.T("Sign in"));
        await tab.Look();
        await tab.Press(tab.T("Send my request"));
        await tab.Look();
        var reference = Reference().Match(await tab.Page.Locator(".confirmation").InnerTextAsync()).Value;
        Assert.NotEmpty(reference);
        await tab.Says(tab.T("And then?"));

        // 4. He writes once more, on the page.
        await tab.Follow(tab.T("See my request"));
        await tab.Look();
        await tab.Says(tab.T("Answer before {0}", string.Empty));
        await tab.Fill(tab.T("Your message"), "Voici une précision : nous sommes douze.");
        await tab.Press(tab.T("Send"));
        await tab.Look();
        await tab.Says("nous sommes douze");
        await tab.Read(tab.In("/fr/mon-espace/demandes", "/en/my-space/requests"));
        await tab.Says(reference);
    }

    /// <summary>Answers a question by ticking, and goes on.</summary>
    private static async Task Choose(Tab tab, params string[] words)
    {
        foreach (var one in words)
        {
            await tab.Page.Locator("fieldset label.choice").Filter(new() { HasText = one }).First.Locator("input").CheckAsync();
        }

        await tab.Press(tab.T("Continue"));
        await tab.Look();
    }

    /// <summary>Answers a question in words, and goes on.</summary>
    private static async Task Write(Tab tab, string words)
    {
        await tab.Page.Locator("#Input_One").FillAsync(words);
        await tab.Press(tab.T("Continue"));
        await tab.Look();
    }

    [GeneratedRegex(@"DA-20\d\d-\d{4}")]
    private static partial Regex Reference();
}
