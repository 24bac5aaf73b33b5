using System.Net;
using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Coaching.Testing;

namespace Coaching.Accounts.Tests.Pages;

public sealed class SignInTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("77 100 00 01")]
    [InlineData("+221771000001")]
    [InlineData("awa1@example.org")]
    [InlineData(" AWA1@Example.org ")]
    public async Task A_person_signs_in_with_number_or_address_however_it_is_written(string name)
    {
        await portal.Visit().Register("77 100 00 01", "awa1@example.org");
        var visitor = portal.Visit();
        var answer = await visitor.SignIn(name);
        Assert.Equal("/fr/mon-espace", answer.Headers.Location!.ToString());
        Assert.True(await visitor.IsSignedIn());
    }

    [Fact]
    public async Task The_session_cookie_belongs_to_this_host_alone_and_to_no_script()
    {
        await portal.Visit().Register("77 100 00 02");
        var cookie = (await portal.Visit().SignIn("77 100 00 02")).Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-session=", StringComparison.Ordinal));
        Assert.Contains("; path=/; secure; samesite=lax; httponly", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer()
    {
        await portal.Visit().Register("77 100 00 03");
        var wrong = await Answer("77 100 00 03");
        var unknown = await Answer("77 100 99 99");
        Assert.Equal(wrong, unknown);

        async Task<string> Answer(string name)
        {
            var answer = await portal.Visit().SignIn(name, "quatre pirogues au soleil");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var html = (await answer.Content.ReadAsStringAsync()).Replace(name, "NAME", StringComparison.Ordinal);
            return System.Text.RegularExpressions.Regex.Replace(html, "value=\"[^\"]{20,}\"", string.Empty);
        }
    }

    [Fact]
    public async Task Ten_wrong_passwords_close_the_door_for_a_while_and_the_page_says_how_long()
    {
        await portal.Visit().Register("77 100 00 04");
        var visitor = portal.Visit();
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.SignIn("77 100 00 04", "quatre pirogues au soleil")).StatusCode);
        }

        var answer = await visitor.SignIn("77 100 00 04");
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal("900", Assert.Single(answer.Headers.GetValues("Retry-After")));
        Assert.Contains("Réessayez dans 15 minutes", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        portal.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignIn("77 100 00 04")).StatusCode);
    }

    [Fact]
    public async Task Who_signed_in_on_this_device_before_is_not_shut_out_by_strangers()
    {
        await portal.Visit().Register("77 100 00 09");
        var owner = portal.Visit();
        await owner.SignIn("77 100 00 09");
        await owner.Submit(await owner.Read("/fr/mon-espace"), new Dictionary<string, string?>());
        var stranger = portal.Visit();
        for (var i = 0; i < 11; i++)
        {
            await stranger.SignIn("77 100 00 09", "quatre pirogues au soleil");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await stranger.SignIn("77 100 00 09")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await owner.SignIn("77 100 00 09")).StatusCode);
    }

    [Theory]
    [InlineData("/fr/mon-espace", "/fr/connexion?returnUrl=%2Ffr%2Fmon-espace")]
    [InlineData("/en/my-space/my-data", "/en/sign-in?returnUrl=%2Fen%2Fmy-space%2Fmy-data")]
    public async Task A_closed_page_leads_to_the_sign_in_of_its_language(string path, string location)
    {
        var answer = await portal.Visit().Get(path);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(location, answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/en/my-space/my-data", "/en/my-space/my-data")]
    [InlineData("//example.org/x", "/fr/mon-espace")]
    [InlineData("https://example.org/x", "/fr/mon-espace")]
    [InlineData("/\\example.org", "/fr/mon-espace")]
    public async Task After_sign_in_people_stay_on_this_site(string returnUrl, string location)
    {
        await portal.Visit().Register("77 100 00 05");
        var answer = await portal.Visit().SignIn("77 100 00 05", path: "/fr/connexion?returnUrl=" + Uri.EscapeDataString(returnUrl));
        Assert.Equal(location, answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Signing_out_is_a_form_and_ends_the_session()
    {
        var visitor = portal.Visit();
        await visitor.Register("77 100 00 06");
        await visitor.Get("/fr/deconnexion");
        Assert.True(await visitor.IsSignedIn());
        var space = await visitor.Read("/fr/mon-espace");
        Assert.Equal("AS", space.QuerySelector("a.account .initials")!.TextContent);
        await visitor.Submit(space, new Dictionary<string, string?>());
        Assert.False(await visitor.IsSignedIn());
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var answer = await portal.Visit().Http.PostAsync(new Uri("/fr/connexion", UriKind.Relative), new FormUrlEncodedContent([new("Input.Name", "a"), new("Input.Password", "b")]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sessions_within_a_minute()
    {
        var here = portal.Visit();
        await here.Register("77 100 00 07");
        var there = portal.Visit();
        await there.SignIn("77 100 00 07");
        var answer = await here.Submit(
            await here.Read("/fr/mon-espace/mot-de-passe"),
            new Dictionary<string, string?> { ["Input.Present"] = Awa.Password, ["Input.Wanted"] = "quatre pirogues au soleil" });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        portal.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.True(await here.IsSignedIn());
        Assert.False(await there.IsSignedIn());
        Assert.Equal(HttpStatusCode.Redirect, (await portal.Visit().SignIn("77 100 00 07", "quatre pirogues au soleil")).StatusCode);
    }

    [Fact]
    public async Task A_closed_account_is_shut_within_a_minute_and_nobody_closes_their_own()
    {
        var visitor = portal.Visit();
        await visitor.Register("77 100 00 08");
        var id = Assert.Single((await portal.With<IAccounts, AccountPage>(a => a.Search("771000008", Roles.Trainee, 1))).Accounts).Id;
        Assert.False((await portal.With<IAccounts, AccountResult>(a => a.SetActive(id, false, id))).Done);
        await portal.With<IAccounts, AccountResult>(a => a.Create(new("Chef", null, "chef@example.org", null, Awa.Password, "fr", [Roles.Administrator])));
        Assert.True((await portal.With<IAccounts, AccountResult>(a => a.SetActive(id, false, "another"))).Done);
        portal.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.False(await visitor.IsSignedIn());
        Assert.Equal(HttpStatusCode.OK, (await visitor.SignIn("77 100 00 08")).StatusCode);
    }
}
