using System.Net;
using Coaching.Accounts.SignIn;
using Coaching.Accounts.Tests.SecondStep;
using Coaching.Kernel.Data;
using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Coaching.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Accounts.Tests;

/// <summary>What counts and compares in the database, on PostgreSQL.</summary>
public sealed class PostgresTests
{
    [Fact]
    public async Task Sessions_end_codes_are_taken_once_and_accounts_are_erased()
    {
        await using var portal = new PostgresPortalFactory();
        await portal.InitializeAsync();
        var account = await portal.With<IAccounts, AccountResult>(a => a.Create(new("Khady", null, "khady@example.org", null, Awa.Password, "fr", [Roles.Coach])));
        var here = portal.Visit();
        await here.SignIn("khady@example.org");
        var (phone, page) = await Authenticator.SetUp(here, portal.Clock);
        var recovery = page.QuerySelector("main li code")!.TextContent;

        var code = phone.Next();
        Assert.Equal(HttpStatusCode.Redirect, await Enter(code));
        Assert.Equal(HttpStatusCode.OK, await Enter(code));
        Assert.Equal(HttpStatusCode.Redirect, await Enter(recovery));
        Assert.Equal(HttpStatusCode.OK, await Enter(recovery));

        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.True(await here.IsSignedIn());
        await portal.Services.GetRequiredService<SeenSessions>().Write(TestContext.Current.CancellationToken);
        await here.Submit(await here.Read("/fr/mon-espace"), new Dictionary<string, string?>(), "form[action*='handler=EndOthers']");
        var session = await portal.With<PortalDb, Session>(db => db.Sessions.SingleAsync());
        Assert.Equal(SeenSessions.Minute(portal.Clock.GetUtcNow()), session.LastSeenUtc);

        await portal.Visit().Register("77 800 00 01");
        var id = await portal.With<PortalDb, string>(db => db.Users.Where(u => u.Id != account.Id).Select(u => u.Id).SingleAsync());
        await portal.Leave(id);
        Assert.Equal("Deleted account", (await portal.With<IPeople, Person?>(p => p.Find(id)))!.Name.Replace("Compte supprimé", "Deleted account", StringComparison.Ordinal));

        async Task<HttpStatusCode> Enter(string typed)
        {
            var visitor = portal.Visit();
            await visitor.SignIn("khady@example.org");
            return (await visitor.Submit(await visitor.Read("/fr/connexion/code"), new Dictionary<string, string?> { ["Input.Code"] = typed })).StatusCode;
        }
    }
}
