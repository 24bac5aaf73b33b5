using Coaching.Portal.Tests.Browsing;
using Coaching.Portal.Tests.Languages;
using Coaching.Testing.People;
using Microsoft.Playwright;

namespace Coaching.Portal.Tests.Journeys;

/// <summary>Khady Thiam, coach: a proposal, a case that somebody else got meanwhile, an answer, a private note, the end of a case.</summary>
public sealed class CoachTests(BrowserPortal portal)
{
    [Theory]
    [InlineData(360, "fr")]
    [InlineData(360, "en")]
    [InlineData(1280, "fr")]
    [InlineData(1280, "en")]
    public async Task Khady_takes_answers_and_closes_a_case_and_never_takes_one_that_is_taken(int width, string language)
    {
        await using var tab = await portal.Open(width, language, TestPerson.Khady);
        await using var lead = await portal.Open(width, language, TestPerson.Ibrahima);
        // A person may send five requests a day.
        var requester = TestPerson.Moussa with { Email = $"moussa-{width}-{language}@example.org" };
        await portal.Settle([requester]);
        await using var moussa = await portal.Open(width, language, requester);
        await Introduce(tab);

        // 1. A request is proposed to her, with the reasons and the time she has.
        var (mine, taken) = (await Ask(moussa, $"Un moulin {width} {language}"), await Ask(moussa, $"Un séchoir {width} {language}"));
        await tab.Read(tab.In("/fr/bureau", "/en/desk"));
        await Proposed(tab, mine);
        await Proposed(tab, taken);
        await tab.Follow($"Un séchoir {width}");
        await tab.Look();
        await tab.Says(tab.T("This request is proposed to you"));
        await tab.Says(tab.In("thème", "topic"));

        // 2. Meanwhile the lead coach gives it to himself: accepting comes too late.
        await lead.Read($"{lead.In("/fr/bureau/demandes", "/en/desk/requests")}/{taken}");
        await lead.Page.GetByLabel(lead.T("Coach"), new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Ibrahima Ndao" });
        await lead.Press(lead.T("Give it"));
        await lead.Look();
        await tab.Press(tab.T("Accept"));
        await tab.Look();
        await tab.Says(tab.T("Already taken"));
        await lead.Read($"{lead.In("/fr/bureau/demandes", "/en/desk/requests")}/{taken}");
        await lead.Says("Ibrahima Ndao");

        // 4. Her answer reaches Moussa, her note does not.
        await tab.Read($"{tab.In("/fr/bureau/demandes", "/en/desk/requests")}/{mine}");
        await tab.Press(tab.T("Accept"));
        await tab.Look();
        await tab.Fill(tab.T("Your answer"), "Bonjour, je vous appelle demain matin.");
        await tab.Press(tab.T("Send to the requester"));
        await tab.Look();
        await tab.Fill(tab.T("Your answer"), "Le président hésite.");
        await tab.Press(tab.T("Keep as a private note"));
        await tab.Look();
        await tab.Says("Le président hésite.");
        await moussa.Read($"{moussa.In("/fr/mon-espace/demandes", "/en/my-space/requests")}/{mine}");
        await moussa.Says("je vous appelle demain matin");
        await moussa.DoesNotSay("hésite");

        // 8. She delivers and closes.
        await tab.Press(tab.T("Deliver the answer"));
        await tab.Page.Locator("details:has(form[action*=Close]) > summary").ClickAsync();
        await tab.Press(tab.T("Yes, close it"));
        await tab.Look();
        await moussa.Read($"{moussa.In("/fr/mon-espace/demandes", "/en/my-space/requests")}/{mine}");
        await Assertions.Expect(moussa.Page.GetByLabel(moussa.T("Your message"))).ToHaveCountAsync(0);
        await portal.RunDueWork();
        Assert.All(portal.Mails(), m => Assert.False(Speech.IsForeign(m.Text, m.Language), $"{m.Subject}: {m.Text}"));
    }

    /// <summary>Khady says what she knows: digital tools, French and Wolof.</summary>
    private static async Task Introduce(Tab tab)
    {
        await tab.Read(tab.In("/fr/bureau/profil", "/en/desk/profile"));
        await tab.Fill(tab.T("Open requests at most"), "30");
        foreach (var words in new[] { tab.In("Numérique", "Digital"), tab.T("French"), tab.T("Wolof") })
        {
            foreach (var choice in await tab.Page.Locator("label.choice").Filter(new() { HasText = words }).AllAsync())
            {
                await choice.Locator("input").CheckAsync();
            }
        }

        await tab.Press(tab.T("Save"));
        await tab.Look();
    }

    private async Task Proposed(Tab tab, string reference)
    {
        await portal.RunDueWork();
        await tab.Page.ReloadAsync();
        await tab.Look();
        await tab.Says(reference);
    }

    /// <summary>Moussa's request in few clicks: the form has a journey of its own.</summary>
    private static async Task<string> Ask(Tab tab, string need)
    {
        await tab.Go(tab.In("/fr/demander-un-appui", "/en/ask-for-coaching"));
        await tab.Press(tab.T("Begin"));
        foreach (var answer in new[] { tab.In("Association locale", "Local association"), "Ndiaffate", tab.In("Numérique", "Digital tools"), need, tab.T("Wolof"), tab.T("By telephone"), "8 h" })
        {
            var box = tab.Page.Locator("fieldset label.choice").Filter(new() { HasText = answer });
            await (await box.CountAsync() > 0 ? box.First.Locator("input").CheckAsync() : tab.Page.Locator("#Input_One").FillAsync(answer));
            await tab.Press(tab.T("Continue"));
        }

        await tab.Press(tab.T("Send my request"));
        return await tab.Page.Locator(".confirmation bdi").InnerTextAsync();
    }
}
