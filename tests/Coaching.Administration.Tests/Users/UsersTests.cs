using System.Net;
using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Coaching.Testing;

namespace Coaching.Administration.Tests.Users;

public sealed class UsersTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task People_are_found_by_name_by_address_and_by_role()
    {
        await portal.Person(Roles.Coach, "khady.thiam@example.org", "Khadidiatou");
        var administrator = await portal.SignIn(Roles.Administrator);
        foreach (var search in new[] { "q=khadidiatou", "q=KHADY.THIAM", "q=khadidiatou&role=Coach" })
        {
            var page = await administrator.Read("/fr/administration/personnes?" + search);
            Assert.Equal("Khadidiatou Ndiaye", Assert.Single(page.QuerySelectorAll("table.data tbody th a")).TextContent);
        }

        Assert.NotNull((await administrator.Read("/fr/administration/personnes?q=zzzz")).QuerySelector(".empty"));
    }

    [Fact]
    public async Task Roles_are_given_and_taken_and_the_journal_says_who_did_it()
    {
        var id = await portal.Person(Roles.Trainee);
        var administrator = await portal.SignIn(Roles.Administrator);
        var page = await administrator.Read("/fr/administration/personnes/" + id);
        page = await administrator.SubmitAndRead(page, Answers($"{Roles.Coach}\u001f{Roles.Author}"), "form[action*='handler=Roles']");
        Assert.Contains("Les rôles sont enregistrés", page.QuerySelector(".notice.good")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([Roles.Author, Roles.Coach], (await Find(id)).Roles.Order());
        var journal = (await administrator.Read("/en/administration/journal")).QuerySelector("table.data tbody tr")!.TextContent;
        Assert.Contains("Roles changed", journal, StringComparison.Ordinal);
        Assert.Contains("+Coach, +Course author, −Trainee", journal, StringComparison.Ordinal);
        Assert.Contains("Fatou Ndiaye", journal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_make_an_administrator_one_says_why()
    {
        var id = await portal.Person(Roles.Trainee);
        var administrator = await portal.SignIn(Roles.Administrator);
        var page = await administrator.Read("/fr/administration/personnes/" + id);
        page = await administrator.SubmitAndRead(page, Answers(Roles.Administrator), "form[action*='handler=Roles']");
        Assert.Contains("Dites pourquoi", page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([Roles.Trainee], (await Find(id)).Roles);

        var answers = Answers(Roles.Administrator);
        answers["Input.Reason"] = "Remplace Moussa";
        // Others of this class are administrators too: alone one asks, and does not decide.
        await portal.Person(Roles.Administrator);
        page = await administrator.SubmitAndRead(page, answers, "form[action*='handler=Roles']");
        Assert.Empty((await Find(id)).Roles);
        Assert.Contains("Remplace Moussa", page.QuerySelector("table.data")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_administrator_confirms_the_role_or_drops_it()
    {
        var id = await portal.Person(Roles.Trainee, name: "Ngoné");
        var (first, second) = (await portal.SignIn(Roles.Administrator), await portal.SignIn(Roles.Administrator));
        var answers = Answers($"{Roles.Trainee}\u001f{Roles.Administrator}");
        answers["Input.Reason"] = "Remplace Moussa";
        var page = await Ask();
        Assert.DoesNotContain("Confirmer", page.QuerySelector("form[action*='handler=Decide']")!.TextContent, StringComparison.Ordinal);
        var forged = await first.SubmitAndRead(page, new Dictionary<string, string?> { ["confirm"] = "true" }, "form[action*='handler=Decide']");
        Assert.NotNull(forged.QuerySelector(".errors"));
        Assert.Equal([Roles.Trainee], (await Find(id)).Roles);

        Assert.Contains((await second.Read("/fr/administration/personnes")).QuerySelectorAll(".notice.warn"), n => n.TextContent.Contains("Ngoné", StringComparison.Ordinal));
        page = await Decide("Abandonner");
        Assert.Null(page.QuerySelector("form[action*='handler=Decide']"));
        Assert.Equal([Roles.Trainee], (await Find(id)).Roles);

        await Ask();
        page = await Decide("Confirmer");
        Assert.Equal([Roles.Administrator, Roles.Trainee], (await Find(id)).Roles.Order());
        var journal = page.QuerySelector("table.data")!.TextContent;
        Assert.Contains("changement demandé", journal, StringComparison.Ordinal);
        Assert.Contains("changement abandonné", journal, StringComparison.Ordinal);
        Assert.Contains("changement confirmé", journal, StringComparison.Ordinal);

        async Task<AngleSharp.Html.Dom.IHtmlDocument> Ask() =>
            await first.SubmitAndRead(await first.Read("/fr/administration/personnes/" + id), answers, "form[action*='handler=Roles']");
        async Task<AngleSharp.Html.Dom.IHtmlDocument> Decide(string button) =>
            await second.SubmitAndRead(await second.Read("/fr/administration/personnes/" + id), new Dictionary<string, string?>(), "form[action*='handler=Decide']", button);
    }

    [Fact]
    public async Task A_single_administrator_names_another_alone()
    {
        await using var own = new PortalFactory();
        await own.InitializeAsync();
        var administrator = await own.SignIn(Roles.Administrator);
        var id = await own.Person(Roles.Trainee);
        var answers = Answers(Roles.Administrator);
        answers["Input.Reason"] = "Seconde";
        await administrator.SubmitAndRead(await administrator.Read("/fr/administration/personnes/" + id), answers, "form[action*='handler=Roles']");
        Assert.Equal([Roles.Administrator], (await own.With<IAccounts, Account?>(a => a.Find(id)))!.Roles);
    }

    [Fact]
    public async Task Nobody_changes_their_own_roles_or_closes_their_own_account()
    {
        var administrator = await portal.SignIn(Roles.Administrator);
        // Among the administrators of this portal the signed-in one is the one whose page has no form for roles.
        foreach (var account in (await portal.With<IAccounts, AccountPage>(a => a.Search(null, Roles.Administrator, 1))).Accounts)
        {
            var page = await administrator.Read("/fr/administration/personnes/" + account.Id);
            if (page.QuerySelector("form[action*='handler=Roles']") is not null)
            {
                continue;
            }

            Assert.Null(page.QuerySelector("form[action*='handler=Close']"));
            var token = (await administrator.Read("/fr/administration/personnes/nouvelle")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            foreach (var handler in new[] { "Roles", "Close" })
            {
                var answer = await administrator.Http.PostAsync(
                    new Uri($"/fr/administration/personnes/{account.Id}?handler={handler}", UriKind.Relative),
                    new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Input.Roles", Roles.Trainee)]));
                Assert.Contains("class=\"errors\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }

            Assert.Equal([Roles.Administrator], (await Find(account.Id)).Roles);
            Assert.True((await Find(account.Id)).Active);
            return;
        }

        Assert.Fail("No page without a form for roles.");
    }

    [Fact]
    public async Task A_password_link_is_shown_once_and_lets_the_person_in_within_an_hour()
    {
        var id = await portal.Person(Roles.Trainee, "lien@example.org");
        var administrator = await portal.SignIn(Roles.Administrator);
        var page = await administrator.SubmitAndRead(
            await administrator.Read("/fr/administration/personnes/" + id), new Dictionary<string, string?>(), "form[action*='handler=Link']");
        var link = page.QuerySelector("#link")!.GetAttribute("value")!;
        Assert.StartsWith("https://localhost/fr/", link, StringComparison.Ordinal);
        Assert.Null((await administrator.Read("/fr/administration/personnes/" + id)).QuerySelector("#link"));
        Assert.NotNull((await portal.Visit().Read(link)).QuerySelector("input[type=password]"));
        portal.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Null((await portal.Visit().Read(link)).QuerySelector("input[type=password]"));
        portal.Clock.Advance(TimeSpan.FromMinutes(-61));
    }

    [Fact]
    public async Task An_account_is_closed_and_opened_again()
    {
        var id = await portal.Person(Roles.Trainee);
        var administrator = await portal.SignIn(Roles.Administrator);
        var page = await administrator.SubmitAndRead(
            await administrator.Read("/fr/administration/personnes/" + id), new Dictionary<string, string?>(), "form[action*='handler=Close']");
        Assert.False((await Find(id)).Active);
        Assert.Null(page.QuerySelector("form[action*='handler=Link']"));
        await administrator.SubmitAndRead(page, new Dictionary<string, string?>(), "form[action*='handler=Open']");
        Assert.True((await Find(id)).Active);
    }

    [Fact]
    public async Task Who_has_no_second_factor_has_none_to_be_taken_away()
    {
        var id = await portal.Person(Roles.Coach);
        var administrator = await portal.SignIn(Roles.Administrator);
        var page = await administrator.Read("/fr/administration/personnes/" + id);
        Assert.Null(page.QuerySelector("form[action*='handler=Factor']"));
        page.QuerySelector("form[action*='handler=Close']")!.SetAttribute("action", $"/fr/administration/personnes/{id}?handler=Factor");
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.Submit(page, new Dictionary<string, string?>(), "form[action*='handler=Factor']")).StatusCode);
    }

    [Fact]
    public async Task A_person_is_added_with_roles_and_without_a_password()
    {
        var administrator = await portal.SignIn(Roles.Administrator);
        var page = await administrator.SubmitAndRead(await administrator.Read("/fr/administration/personnes/nouvelle"), new Dictionary<string, string?>
        {
            ["Input.GivenName"] = "Salma",
            ["Input.FamilyName"] = "Berrada",
            ["Input.Phone"] = "06 12 34 56 78",
            ["Input.Roles"] = Roles.CommunicationOfficer,
        });
        Assert.Equal("Salma Berrada", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("+212 6 12 34 56 78", page.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Compte créé", page.QuerySelector("table.data")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_added_twice_is_refused_beside_the_field()
    {
        await portal.Person(Roles.Trainee, "double@example.org");
        var administrator = await portal.SignIn(Roles.Administrator);
        var page = await administrator.SubmitAndRead(await administrator.Read("/fr/administration/personnes/nouvelle"), new Dictionary<string, string?>
        {
            ["Input.GivenName"] = "Awa",
            ["Input.Email"] = "double@example.org",
        });
        Assert.NotNull(page.QuerySelector("#Input_Email-error"));
    }

    [Fact]
    public async Task A_form_for_somebody_who_is_gone_is_answered_with_not_found()
    {
        var administrator = await portal.SignIn(Roles.Administrator);
        var form = await administrator.Read("/fr/administration/personnes/" + await portal.Person(Roles.Trainee));
        var element = form.QuerySelector("form[action*='handler=Close']")!;
        element.SetAttribute("action", "/fr/administration/personnes/4zzzzzzzzzzzzzzzzzzzzzzzzz?handler=Close");
        var answer = await administrator.Submit(form, new Dictionary<string, string?>(), "form[action*='handler=Close']");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Cette page n’existe pas", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_person_does_not_exist() =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignIn(Roles.Administrator)).Get("/fr/administration/personnes/4zzzzzzzzzzzzzzzzzzzzzzzzz")).StatusCode);

    private static Dictionary<string, string?> Answers(string roles) => new() { ["Input.Roles"] = roles };

    private async Task<Account> Find(string id) => (await portal.With<IAccounts, Account?>(a => a.Find(id)))!;
}
