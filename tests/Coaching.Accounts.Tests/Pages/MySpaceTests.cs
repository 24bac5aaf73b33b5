using System.Net;
using System.Text.Json;
using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Coaching.Testing;

namespace Coaching.Accounts.Tests.Pages;

public sealed class MySpaceTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Details_are_changed_and_the_head_of_the_page_knows_it_at_once()
    {
        var visitor = portal.Visit();
        await visitor.Register("77 300 00 01");
        var space = await visitor.SubmitAndRead(await visitor.Read("/fr/mon-espace/profil"), new Dictionary<string, string?>
        {
            ["Input.Honorific"] = "Madam Mayor",
            ["Input.GivenName"] = "Khady",
            ["Input.FamilyName"] = "Thiam",
            ["Input.Spoken"] = "wo\u001ffr\u001fxx",
        });
        Assert.Equal("KT", space.QuerySelector("a.account .initials")!.TextContent);
        var id = await Id("773000001");
        var person = await portal.With<IPeople, Person?>(p => p.Find(id));
        Assert.Equal("Madam Mayor Khady Thiam", person!.Name);
        Assert.Contains("Wolof, Français", (await visitor.Read("/fr/mon-espace/mes-donnees")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Number_and_address_change_with_the_password_only_and_never_to_somebody_elses()
    {
        await portal.Visit().Register("77 300 00 02", "taken@example.org");
        var visitor = portal.Visit();
        await visitor.Register("77 300 00 03");
        var form = await visitor.Read("/en/my-space/contact");
        Assert.Contains("not your present password", (await Change("new@example.org", "wrong password")).Errors(), StringComparison.Ordinal);
        Assert.Contains("cannot be used", (await Change("TAKEN@example.org", Awa.Password)).Errors(), StringComparison.Ordinal);
        Assert.Empty((await Change("new@example.org", Awa.Password)).Errors());
        // A new address is no way in before its link is opened, and the number stays until then.
        Assert.Equal(HttpStatusCode.OK, (await portal.Visit().SignIn("new@example.org")).StatusCode);
        form = await visitor.Read("/en/my-space/contact");
        var noNumber = await visitor.SubmitAndRead(form, new Dictionary<string, string?> { ["Input.Phone"] = "", ["Input.Email"] = "new@example.org", ["Input.Password"] = Awa.Password });
        Assert.Contains("Keep your telephone number", noNumber.Errors(), StringComparison.Ordinal);
        Assert.Contains("Write a mail address", (await Change("aissatou@", Awa.Password)).Errors(), StringComparison.Ordinal);
        Assert.True(form.QuerySelector("main form")!.HasAttribute("novalidate"));

        Task<AngleSharp.Html.Dom.IHtmlDocument> Change(string email, string password) =>
            visitor.SubmitAndRead(form, new Dictionary<string, string?> { ["Input.Email"] = email, ["Input.Password"] = password });
    }

    [Fact]
    public async Task Both_passwords_are_looked_at_at_once()
    {
        var visitor = portal.Visit();
        await visitor.Register("77 300 00 08");
        var page = await visitor.SubmitAndRead(await visitor.Read("/fr/mon-espace/mot-de-passe"), new Dictionary<string, string?> { ["Input.Present"] = "not mine", ["Input.Wanted"] = "court" });
        Assert.Equal(["#Input_Present", "#Input_Wanted"], page.QuerySelectorAll(".errors a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Of_several_administrators_who_create_one_person_at_once_one_does_and_the_others_read_why_not()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => portal.With<IAccounts, AccountResult>(a => a.Create(
            new("Rose", "Diouf", "once@example.org", null, null, "fr", [Roles.Coach]))))));
        Assert.Single(results, r => r.Done);
        Assert.Equal(7, results.Count(r => r.Field == "Email" && r.Problem!.Length > 0));
    }

    [Fact]
    public async Task An_agreement_is_taken_back_as_easily_as_it_is_given()
    {
        var visitor = portal.Visit();
        await visitor.Register("77 300 00 04");
        var page = await visitor.Read("/en/my-space/agreements");
        Assert.Contains("Not agreed", page.Body!.TextContent, StringComparison.Ordinal);
        page = await visitor.SubmitAndRead(page, new Dictionary<string, string?>());
        Assert.DoesNotContain("Not agreed", page.Body!.TextContent, StringComparison.Ordinal);
        page = await visitor.SubmitAndRead(page, new Dictionary<string, string?>());
        Assert.Contains("Not agreed", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Consent withdrawn", (await visitor.Read("/en/my-space/my-data")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_stored_is_given_as_a_file_five_times_an_hour()
    {
        var visitor = portal.Visit();
        await visitor.Register("77 300 00 05");
        var page = await visitor.Read("/fr/mon-espace/mes-donnees");
        for (var i = 0; i < 5; i++)
        {
            var file = await visitor.Submit(page, new Dictionary<string, string?>());
            Assert.Equal("mes-donnees.json", file.Content.Headers.ContentDisposition!.FileName);
            using var json = JsonDocument.Parse(await file.Content.ReadAsStringAsync());
            Assert.Contains("+221 77 300 00 05", json.RootElement.GetProperty("Parts")[0].ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.Submit(page, new Dictionary<string, string?>())).StatusCode);
    }

    [Fact]
    public async Task A_role_that_is_taken_away_is_gone_within_a_minute_and_the_page_says_so()
    {
        var visitor = portal.Visit();
        await visitor.Register("77 300 00 06");
        await portal.With<IAccounts, AccountResult>(a => a.Create(new("Chef", null, "chef@example.org", null, null, "fr", [Roles.Administrator])));
        var id = await Id("773000006");
        Assert.True((await portal.With<IAccounts, AccountResult>(a => a.SetRoles(id, [], "another"))).Done);
        portal.Clock.Advance(TimeSpan.FromSeconds(61));
        var answer = await visitor.Get("/fr/mon-espace");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("Vous n’avez pas accès à cette page", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_administrator_stays_and_nobody_changes_their_own_roles()
    {
        await using var other = new PortalFactory();
        await other.InitializeAsync();
        var first = (await Create("one@example.org")).Id!;
        Assert.False((await other.With<IAccounts, AccountResult>(a => a.SetRoles(first, [], "another"))).Done);
        Assert.False((await other.With<IAccounts, AccountResult>(a => a.SetActive(first, false, "another"))).Done);
        var second = (await Create("two@example.org")).Id!;
        Assert.False((await other.With<IAccounts, AccountResult>(a => a.SetRoles(second, [Roles.Coach], second))).Done);
        Assert.True((await other.With<IAccounts, AccountResult>(a => a.SetRoles(first, [Roles.Coach], second))).Done);
        Assert.Equal([Roles.Administrator, Roles.Coach], (await other.With<IAccounts, Account?>(a => a.Find(first)))!.Roles.Order());
        // The one who asked does not confirm; the one it is about may.
        Assert.False((await other.With<IAdministrators, AccountResult>(a => a.Decide(first, second, confirm: true))).Done);
        Assert.True((await other.With<IAdministrators, AccountResult>(a => a.Decide(first, first, confirm: true))).Done);
        Assert.Equal([Roles.Coach], (await other.With<IAccounts, Account?>(a => a.Find(first)))!.Roles);
        Assert.Equal("Email", (await Create("two@example.org")).Field);

        Task<AccountResult> Create(string email) =>
            other.With<IAccounts, AccountResult>(a => a.Create(new("Chef", "Faye", email, null, Awa.Password, "fr", [Roles.Administrator])));
    }

    private async Task<string> Id(string words) =>
        Assert.Single((await portal.With<IAccounts, AccountPage>(a => a.Search(words, null, 1))).Accounts).Id;
}
