using System.Net;
using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Coaching.Testing;

namespace Coaching.Accounts.Tests.Pages;

public sealed class RegisterTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_telephone_number_is_enough_and_the_check_shows_it_in_international_form()
    {
        var visitor = portal.Visit();
        var check = await visitor.SubmitAndRead(await visitor.Read("/fr/inscription"), Awa.Answers("77 000 00 01"));
        Assert.Equal("+221 77 000 00 01", check.QuerySelector("dl.answers bdi")!.TextContent);
        Assert.Equal("Vérifiez vos réponses", check.QuerySelector("h1")!.TextContent);
        Assert.False(await visitor.IsSignedIn());

        var home = await visitor.Follow(await visitor.Submit(check, new Dictionary<string, string?>()));
        Assert.Equal("/fr/mon-espace", home.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("Bienvenue", await home.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var account = Assert.Single((await portal.With<IAccounts, AccountPage>(a => a.Search("770000001", null, 1))).Accounts);
        Assert.Equal(("Awa Sarr", "+221770000001", "fr"), (account.Name, account.Phone, account.Language));
        Assert.Equal([Roles.Trainee], account.Roles);
    }

    [Fact]
    public async Task The_box_is_not_ticked_and_without_it_nothing_happens()
    {
        var visitor = portal.Visit();
        var form = await visitor.Read("/fr/inscription");
        Assert.False(form.QuerySelector("input[type=checkbox][name='Input.Agree']")!.HasAttribute("checked"));
        var answers = Awa.Answers("77 000 00 02");
        answers.Remove("Input.Agree");
        var again = await visitor.SubmitAndRead(form, answers);
        Assert.Contains("Cochez la case", again.Errors(), StringComparison.Ordinal);
        Assert.Equal("77 000 00 02", again.QuerySelector("#Input_Phone")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData(null, null, "Écrivez un numéro de téléphone ou une adresse")]
    [InlineData("77", null, "Écrivez un numéro de téléphone, par exemple")]
    [InlineData(null, "awa@rien", "Écrivez une adresse électronique")]
    public async Task A_number_or_an_address_is_needed(string? phone, string? email, string error)
    {
        var visitor = portal.Visit();
        var page = await visitor.SubmitAndRead(await visitor.Read("/fr/inscription"), Awa.Answers(phone, email));
        Assert.Contains(error, page.Errors(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_came_from_a_course_goes_back_to_it_but_never_to_another_site()
    {
        var answer = await portal.Visit().Register("77 000 00 03", path: "/fr/inscription?returnUrl=/fr/formations/gouvernance");
        Assert.Equal("/fr/formations/gouvernance", answer.Headers.Location!.ToString());
        answer = await portal.Visit().Register("77 000 00 04", path: "/fr/inscription?returnUrl=https://example.org/");
        Assert.Equal("/fr/mon-espace", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_number_that_is_taken_is_refused_without_saying_whose_it_is()
    {
        await portal.Visit().Register("77 000 00 05");
        var visitor = portal.Visit();
        var page = await visitor.SubmitAndRead(await visitor.Read("/en/register"), Awa.Answers("+221 77 000 00 05", name: "Moussa"));
        Assert.Contains("No new account can be made", page.Errors(), StringComparison.Ordinal);
        Assert.DoesNotContain("Awa", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_an_account_already_finds_the_way_in_on_the_same_page()
    {
        await portal.Visit().Register("77 000 00 11");
        var visitor = portal.Visit();
        var page = await visitor.SubmitAndRead(await visitor.Read("/fr/inscription"), Awa.Answers("77 000 00 11"));
        Assert.Contains("ne peut pas servir à créer un nouveau compte", page.Errors(), StringComparison.Ordinal);
        Assert.Equal(["/fr/connexion", "/fr/mot-de-passe-oublie"], page.QuerySelectorAll(".notice a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Only_the_language_of_our_messages_is_known_of_who_has_registered_and_a_password_may_be_shown()
    {
        var visitor = portal.Visit();
        var show = (await visitor.Read("/fr/inscription")).QuerySelector("button[data-show=Input_Password]")!;
        Assert.Equal(("Afficher le mot de passe", "false", true), (show.TextContent.Trim(), show.GetAttribute("aria-pressed"), show.HasAttribute("hidden")));
        await visitor.Register("77 000 00 12");
        Assert.DoesNotContain("Langues que vous parlez", (await visitor.Read("/fr/mon-espace/mes-donnees")).Body!.TextContent, StringComparison.Ordinal);
        var space = await visitor.Read("/fr/mon-espace");
        await visitor.SubmitAndRead(space, new Dictionary<string, string?>(), ".page-head form");
        Assert.False(await visitor.IsSignedIn());
    }

    [Fact]
    public async Task Answers_can_be_changed_before_the_account_is_made()
    {
        var visitor = portal.Visit();
        var check = await visitor.SubmitAndRead(await visitor.Read("/fr/inscription"), Awa.Answers("77 000 00 06"));
        var form = await visitor.SubmitAndRead(check, new Dictionary<string, string?>(), button: "Modifier");
        Assert.Equal("+221 77 000 00 06", form.QuerySelector("#Input_Phone")!.GetAttribute("value"));
        Assert.Null(form.QuerySelector("#Input_Password")!.GetAttribute("value"));
        Assert.Contains("jamais réaffiché", form.QuerySelector("#Input_Password-hint")!.TextContent, StringComparison.Ordinal);
        Assert.True(form.QuerySelector("#Input_Agree")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task A_draft_that_was_tampered_with_is_refused()
    {
        var visitor = portal.Visit();
        var check = await visitor.SubmitAndRead(await visitor.Read("/fr/inscription"), Awa.Answers("77 000 00 07"));
        var answer = await visitor.Submit(check, new Dictionary<string, string?> { ["sealed"] = "CfDJ8xxxx" });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(await visitor.IsSignedIn());
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_account()
    {
        var visitor = portal.Visit();
        var check = await visitor.SubmitAndRead(await visitor.Read("/fr/inscription"), Awa.Answers("77 000 00 08"));
        var answers = await Task.WhenAll(visitor.Submit(check, new Dictionary<string, string?>()), visitor.Submit(check, new Dictionary<string, string?>()));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        Assert.Equal(1, (await portal.With<IAccounts, AccountPage>(a => a.Search("770000008", null, 1))).Total);
    }

    [Fact]
    public async Task Of_several_people_who_take_one_number_at_the_same_moment_one_gets_it_and_the_others_keep_their_answers()
    {
        var forms = new List<(Visitor Visitor, AngleSharp.Html.Dom.IHtmlDocument Check)>();
        foreach (var name in (string[])["Awa", "Bineta", "Coumba", "Daba", "Enina", "Fatou"])
        {
            var visitor = portal.Visit();
            forms.Add((visitor, await visitor.SubmitAndRead(await visitor.Read("/fr/inscription"), Awa.Answers("77 000 00 09", name: name))));
        }

        var answers = await Task.WhenAll(forms.Select(f => f.Visitor.Submit(f.Check, new Dictionary<string, string?>())));
        Assert.Equal([HttpStatusCode.Redirect, .. Enumerable.Repeat(HttpStatusCode.OK, 5)], answers.Select(a => a.StatusCode).OrderDescending());
        Assert.Equal(1, (await portal.With<IAccounts, AccountPage>(a => a.Search("770000009", null, 1))).Total);
    }

    [Fact]
    public async Task The_summary_lists_errors_in_the_order_of_the_questions()
    {
        var visitor = portal.Visit();
        var page = await visitor.SubmitAndRead(await visitor.Read("/fr/inscription"), new Dictionary<string, string?>());
        Assert.Equal(["#Input_GivenName", "#Input_Phone", "#Input_Password", "#Input_Agree"], page.QuerySelectorAll(".errors a").Select(a => a.GetAttribute("href")));
    }
}
