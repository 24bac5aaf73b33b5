using System.Net;
using Coaching.Accounts.SignIn;
using Coaching.Kernel.Data;
using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Coaching.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Accounts.Tests.Pages;

/// <summary>Sessions are kept on the server: what ends there is over, whatever a cookie says.</summary>
public sealed class SessionTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static int _people;

    [Fact]
    public async Task After_signing_out_a_copy_of_the_cookie_opens_nothing_not_even_at_once()
    {
        var visitor = await Registered();
        var cookie = await NewCookie(visitor);
        Assert.Equal(HttpStatusCode.OK, await Replay(cookie));
        await visitor.Submit(await visitor.Read("/fr/deconnexion"), Nothing);
        Assert.Equal(HttpStatusCode.Redirect, await Replay(cookie));
        portal.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(HttpStatusCode.Redirect, await Replay(cookie));
    }

    [Fact]
    public async Task On_another_node_the_copy_is_worth_nothing_within_a_minute()
    {
        var visitor = await Registered();
        var cookie = await NewCookie(visitor);
        await portal.With<PortalDb>(db => db.InOneTransaction(() => db.Sessions.ExecuteDeleteAsync()));
        Assert.Equal(HttpStatusCode.OK, await Replay(cookie));
        portal.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(HttpStatusCode.Redirect, await Replay(cookie));
    }

    [Theory]
    [InlineData(Roles.Trainee, 11 * 60, 14 * 24)]
    [InlineData(Roles.Representative, 11 * 60, 14 * 24)]
    [InlineData(Roles.Coach, 29, 12)]
    [InlineData(Roles.LeadCoach, 29, 12)]
    [InlineData(Roles.Author, 29, 12)]
    [InlineData(Roles.VolunteerEditor, 29, 12)]
    [InlineData(Roles.CommunicationOfficer, 29, 12)]
    [InlineData(Roles.Administrator, 29, 12)]
    public async Task A_session_in_use_lasts_until_its_absolute_end(string role, int pause, int hours)
    {
        var visitor = await SignedIn(role);
        var end = portal.Clock.GetUtcNow() + TimeSpan.FromHours(hours);
        while (portal.Clock.GetUtcNow() + TimeSpan.FromMinutes(pause) < end)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(pause));
            Assert.True(await visitor.IsSignedIn());
        }

        portal.Clock.Set(end);
        Assert.False(await visitor.IsSignedIn());
    }

    [Theory]
    [InlineData(Roles.Trainee, 12 * 60)]
    [InlineData(Roles.Coach, 30)]
    [InlineData(Roles.Administrator, 30)]
    public async Task A_session_that_is_left_alone_ends(string role, int minutes)
    {
        var visitor = await SignedIn(role);
        portal.Clock.Advance(TimeSpan.FromMinutes(minutes - 1));
        Assert.True(await visitor.IsSignedIn());
        portal.Clock.Advance(TimeSpan.FromMinutes(minutes));
        Assert.False(await visitor.IsSignedIn());
    }

    [Fact]
    public async Task A_role_of_the_staff_shortens_a_session_that_is_open()
    {
        var (visitor, number) = await RegisteredWithNumber();
        portal.Clock.Advance(TimeSpan.FromHours(11));
        Assert.True(await visitor.IsSignedIn());
        portal.Clock.Advance(TimeSpan.FromHours(2));
        var id = Assert.Single((await portal.With<IAccounts, AccountPage>(a => a.Search(number.Replace(" ", string.Empty, StringComparison.Ordinal), null, 1))).Accounts).Id;
        await portal.With<IAccounts, AccountResult>(a => a.Create(new("Chef", null, $"chef{id}@example.org", null, null, "fr", [Roles.Administrator])));
        Assert.True((await portal.With<IAccounts, AccountResult>(a => a.SetRoles(id, [Roles.Trainee, Roles.Coach], "another"))).Done);
        Assert.True(await visitor.IsSignedIn());
        portal.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.False(await visitor.IsSignedIn());
    }

    [Fact]
    public async Task My_connections_are_listed_with_their_devices_and_closed_one_by_one()
    {
        var (here, number) = await RegisteredWithNumber();
        var phone = Browser("Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36");
        await phone.SignIn(number);
        var desk = Browser("Mozilla/5.0 (Windows NT 10.0; rv:130.0) Gecko/20100101 Firefox/130.0");
        await desk.SignIn(number);
        var page = await here.Read("/fr/mon-espace");
        Assert.Equal(["Appareil inconnu", "Chrome, Android", "Firefox, Windows"], Devices(page).Order());
        Assert.Contains("Chrome, Android", (await here.Read("/fr/mon-espace/mes-donnees")).Body!.TextContent, StringComparison.Ordinal);

        var row = page.QuerySelectorAll("form[action*='handler=End']").Single(f => f.TextContent.Contains("Android", StringComparison.Ordinal));
        row.Id = "android";
        page = await here.SubmitAndRead(page, Nothing, "#android");
        Assert.Equal(["Appareil inconnu", "Firefox, Windows"], Devices(page).Order());
        Assert.False(await phone.IsSignedIn());
        Assert.True(await desk.IsSignedIn());

        page = await here.SubmitAndRead(page, Nothing, "form[action*='handler=EndOthers']");
        Assert.Equal(["Appareil inconnu"], Devices(page));
        Assert.False(await desk.IsSignedIn());
        Assert.True(await here.IsSignedIn());
    }

    [Fact]
    public async Task Nobody_closes_somebody_elses_connection()
    {
        var (awa, number) = await RegisteredWithNumber();
        await portal.Visit().SignIn(number);
        var page = await awa.Read("/fr/mon-espace");
        var other = await Registered();
        var field = page.QuerySelector("input[name=session]")!;
        field.SetAttribute("value", await portal.With<PortalDb, string>(db => db.Sessions.OrderBy(s => s.CreatedUtc).ThenBy(s => s.Hash).Select(s => s.Hash).LastAsync(s => s != field.GetAttribute("value"))));
        await awa.Submit(page, Nothing, "form[action$='handler=End']");
        Assert.True(await other.IsSignedIn());
    }

    [Fact]
    public async Task A_new_password_ends_every_other_session_at_once_and_changes_ones_own()
    {
        var (here, number) = await RegisteredWithNumber();
        var before = await NewCookie(here);
        var there = portal.Visit();
        await there.SignIn(number);
        await here.Submit(await here.Read("/fr/mon-espace/mot-de-passe"), new Dictionary<string, string?> { ["Input.Present"] = Awa.Password, ["Input.Wanted"] = "quatre pirogues au soleil" });
        Assert.True(await here.IsSignedIn());
        Assert.False(await there.IsSignedIn());
        Assert.Equal(HttpStatusCode.Redirect, await Replay(before));
        Assert.Single(Devices(await here.Read("/fr/mon-espace")));
    }

    [Fact]
    public async Task When_the_session_ended_a_typed_form_leads_back_to_its_page_and_can_be_sent_again()
    {
        var (visitor, number) = await RegisteredWithNumber();
        var form = await visitor.Read("/fr/mon-espace/profil?x=1");
        var typed = new Dictionary<string, string?> { ["Input.GivenName"] = "Khadidiatou" };
        portal.Clock.Advance(TimeSpan.FromHours(13));
        var answer = await visitor.Submit(form, typed);
        Assert.Equal("/fr/connexion?returnUrl=%2Ffr%2Fmon-espace%2Fprofil%3Fx%3D1", answer.Headers.Location!.ToString());
        answer = await visitor.SignIn(number, path: answer.Headers.Location.ToString());
        Assert.Equal("/fr/mon-espace/profil?x=1", answer.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/fr/mon-espace/profil?x=1")).StatusCode);
        // The browser still has the page with what was typed one step back.
        Assert.Contains("Khadidiatou", (await visitor.SubmitAndRead(form, typed)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_to_do_on_a_page_is_left_out_of_the_way_back()
    {
        var visitor = await Registered();
        portal.Clock.Advance(TimeSpan.FromHours(13));
        var answer = await visitor.Http.PostAsync(new Uri("/fr/mon-espace?handler=EndOthers", UriKind.Relative), new FormUrlEncodedContent([]));
        Assert.Equal("/fr/connexion?returnUrl=%2Ffr%2Fmon-espace", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task The_last_page_is_noted_to_the_minute_and_no_secret_is_stored()
    {
        var visitor = await Registered();
        portal.Clock.Advance(TimeSpan.FromSeconds(125));
        await visitor.IsSignedIn();
        await portal.Services.GetRequiredService<SeenSessions>().Write(TestContext.Current.CancellationToken);
        var now = SeenSessions.Minute(portal.Clock.GetUtcNow());
        var session = await portal.With<PortalDb, Session>(db => db.Sessions.SingleAsync(s => s.LastSeenUtc == now));
        Assert.Equal((now.AddMinutes(-2), Session.HashLength), (session.CreatedUtc, session.Hash.Length));
    }

    private static readonly Dictionary<string, string?> Nothing = [];

    private static IEnumerable<string> Devices(AngleSharp.Html.Dom.IHtmlDocument page) =>
        page.QuerySelectorAll("li form[action*='deconnexion'], form[action$='handler=End']").Select(f => f.Closest("li")!.QuerySelector("h3")!.TextContent);

    private Visitor Browser(string userAgent)
    {
        var visitor = portal.Visit();
        visitor.Http.DefaultRequestHeaders.Add("User-Agent", userAgent);
        return visitor;
    }

    private async Task<Visitor> Registered() => (await RegisteredWithNumber()).Visitor;

    private async Task<(Visitor Visitor, string Number)> RegisteredWithNumber()
    {
        var number = $"77 600 {Interlocked.Increment(ref _people):00 00}";
        var visitor = portal.Visit();
        await visitor.Register(number);
        return (visitor, number);
    }

    private async Task<Visitor> SignedIn(string role)
    {
        var email = $"session{Interlocked.Increment(ref _people)}@example.org";
        await portal.With<IAccounts, AccountResult>(a => a.Create(new("Fatou", null, email, null, Awa.Password, "fr", [role])));
        var visitor = portal.Visit();
        await visitor.SignIn(email);
        return visitor;
    }

    /// <summary>The cookie as somebody might have copied it: made new by a page that changes nothing else.</summary>
    private static async Task<string> NewCookie(Visitor visitor) =>
        (await visitor.Submit(await visitor.Read("/fr/mon-espace/profil"), Nothing)).Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-session=", StringComparison.Ordinal)).Split(';')[0];

    private async Task<HttpStatusCode> Replay(string cookie)
    {
        var visitor = portal.Visit();
        visitor.Http.DefaultRequestHeaders.Add("Cookie", cookie);
        return (await visitor.Get("/fr/mon-espace")).StatusCode;
    }
}
