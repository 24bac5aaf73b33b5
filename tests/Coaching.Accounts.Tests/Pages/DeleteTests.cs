using System.Globalization;
using System.Net;
using Coaching.Accounts.People;
using Coaching.Kernel.Data;
using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Coaching.Testing;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Accounts.Tests.Pages;

public sealed class DeleteTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Page = "/fr/mon-espace/supprimer-mon-compte";

    [Fact]
    public async Task An_account_is_closed_at_once_erased_after_a_week_and_leaves_nothing_but_its_id()
    {
        await portal.Visit().Register("77 900 00 01", "canary1@example.org", "Canari");
        var visitor = portal.Visit();
        await visitor.SignIn("canary1@example.org");
        var id = await Id("canary1");
        var day = portal.Clock.GetUtcNow().AddDays(7).ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("fr"));
        var page = await visitor.Read(Page);
        Assert.Contains("attestations délivrées", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        page = await visitor.SubmitAndRead(page, Password("wrong"));
        Assert.NotEmpty(page.Errors());
        var home = await visitor.SubmitAndRead(page, Password(Awa.Password));
        Assert.Contains(day, home.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.False(await visitor.IsSignedIn());
        Assert.Equal(HttpStatusCode.OK, (await visitor.SignIn("canary1@example.org")).StatusCode);

        portal.Clock.Advance(TimeSpan.FromDays(6.9));
        await portal.RunDueWork();
        Assert.Equal("Canari Sarr", (await Find(id))!.Name);
        portal.Clock.Advance(TimeSpan.FromDays(0.2));
        await portal.RunDueWork();
        Assert.Matches("Compte supprimé|Deleted account", (await Find(id))!.Name);
        var user = await portal.With<PortalDb, User>(db => db.Users.SingleAsync(u => u.Id == id));
        Assert.Equal((null, null, null), (user.Email, user.PhoneNumber, user.PasswordHash));
        Assert.DoesNotContain("canar", user.Sought, StringComparison.Ordinal);
        Assert.False(await portal.With<PortalDb, bool>(db => db.Consents.AnyAsync(c => c.UserId == id && c.WithdrawnUtc == null)));
        Assert.False((await portal.With<IAccounts, AccountResult>(a => a.SetActive(id, true, "another"))).Done);
        // One to confirm the address, one that says that the account is closed.
        var mails = Directory.GetFiles(Path.Combine(portal.Folder, "mail"), "*.eml").Select(File.ReadAllText);
        Assert.Equal(2, mails.Count(m => m.Contains("To: canary1@example.org", StringComparison.Ordinal)));
        // The number and the address are free again.
        Assert.Equal(HttpStatusCode.Redirect, (await portal.Visit().Register("77 900 00 01", "canary1@example.org")).StatusCode);
    }

    [Fact]
    public async Task Who_changes_their_mind_keeps_everything()
    {
        var visitor = portal.Visit();
        await visitor.Register("77 900 00 02", name: "Binta");
        var id = await Id("779000002");
        await visitor.Submit(await visitor.Read(Page), Password(Awa.Password));
        await portal.With<IAccounts, AccountResult>(a => a.Create(new("Chef", null, "chef-delete@example.org", null, null, "fr", [Roles.Administrator])));
        Assert.True((await portal.With<IAccounts, AccountResult>(a => a.SetActive(id, true, "another"))).Done);
        portal.Clock.Advance(TimeSpan.FromDays(8));
        await portal.RunDueWork();
        Assert.Equal("Binta Sarr", (await Find(id))!.Name);
        Assert.Equal(HttpStatusCode.Redirect, (await portal.Visit().SignIn("77 900 00 02")).StatusCode);
    }

    [Fact]
    public async Task Staff_are_sent_to_an_administrator()
    {
        await portal.With<IAccounts, AccountResult>(a => a.Create(new("Khady", null, "staff-delete@example.org", null, Awa.Password, "fr", [Roles.Trainee, Roles.Coach])));
        var visitor = portal.Visit();
        await visitor.SignIn("staff-delete@example.org");
        var page = await visitor.Read(Page);
        Assert.Null(page.QuerySelector("main form"));
        var token = (await visitor.Read("/fr/mon-espace/profil")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await visitor.Http.PostAsync(new Uri(Page, UriKind.Relative), new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Input.Password", Awa.Password)]));
        Assert.True(await visitor.IsSignedIn());
    }

    private static Dictionary<string, string?> Password(string password) => new() { ["Input.Password"] = password };

    private Task<Person?> Find(string id) => portal.With<IPeople, Person?>(p => p.Find(id));

    private async Task<string> Id(string words) =>
        Assert.Single((await portal.With<IAccounts, AccountPage>(a => a.Search(words, null, 1))).Accounts).Id;
}
