using System.Net;
using Coaching.Accounts.SecondStep;
using Coaching.Kernel.Data;
using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Coaching.Testing;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Accounts.Tests.SecondStep;

public sealed class SecondStepTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly Dictionary<string, string?> Nothing = [];
    private static int _people;

    [Fact]
    public async Task Setting_it_up_shows_a_key_and_then_ten_recovery_codes_once()
    {
        var (visitor, _) = await Coach();
        var page = await visitor.Read(Authenticator.Page);
        Assert.Matches("^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$", page.QuerySelector("main bdi code")!.TextContent);
        Assert.StartsWith("otpauth://totp/", page.QuerySelector("main a.go")!.GetAttribute("href"), StringComparison.Ordinal);
        var svg = page.QuerySelector("main section svg[role=img]")!.OuterHtml;
        Assert.DoesNotContain("style", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("data:", svg, StringComparison.Ordinal);

        var (_, codes) = await Authenticator.SetUp(visitor, portal.Clock);
        Assert.Equal(10, codes.QuerySelectorAll("main li code").Length);
        page = await visitor.Read(Authenticator.Page);
        Assert.Empty(page.QuerySelectorAll("main code"));
        Assert.Contains("10 codes de secours", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Double vérification", (await visitor.Read("/fr/mon-espace/mes-donnees")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_code_or_password_sets_nothing_up_and_keeps_the_key()
    {
        var (visitor, email) = await Coach();
        var page = await visitor.Read(Authenticator.Page);
        var phone = Authenticator.Scan(page, portal.Clock);
        page = await visitor.SubmitAndRead(page, Authenticator.Answers("000000"));
        Assert.NotNull(page.QuerySelector("#Input_Code-error"));
        page = await visitor.SubmitAndRead(page, Authenticator.Answers(phone.Code, "wrong"));
        Assert.NotNull(page.QuerySelector("#Input_Password-error"));
        Assert.Equal("/fr/mon-espace", (await portal.Visit().SignIn(email)).Headers.Location!.ToString());
        page = await visitor.SubmitAndRead(page, Authenticator.Answers(phone.Code));
        Assert.Equal(10, page.QuerySelectorAll("main li code").Length);
    }

    [Fact]
    public async Task Signing_in_asks_for_the_code_and_a_code_works_once()
    {
        var (visitor, email) = await Coach();
        var (phone, _) = await Authenticator.SetUp(visitor, portal.Clock);
        var other = portal.Visit();
        var answer = await other.SignIn(email, path: "/fr/connexion?returnUrl=%2Ffr%2Fbureau");
        Assert.Equal("/fr/connexion/code?returnUrl=%2Ffr%2Fbureau", answer.Headers.Location!.ToString());
        Assert.False(await other.IsSignedIn());
        var form = await other.Read("/fr/connexion/code?returnUrl=%2Ffr%2Fbureau");

        // The code of the set-up was taken already.
        var used = await other.SubmitAndRead(form, Code(phone.Code));
        var wrong = await other.SubmitAndRead(form, Code("123456"));
        Assert.Equal(used.Errors(), wrong.Errors());
        var next = phone.Next();
        answer = await other.Submit(form, Code(next[..3] + " " + next[3..]));
        Assert.Equal("/fr/bureau", answer.Headers.Location!.ToString());
        Assert.True(await other.IsSignedIn());

        var overheard = portal.Visit();
        await overheard.SignIn(email);
        Assert.NotEmpty((await overheard.SubmitAndRead(await overheard.Read("/fr/connexion/code"), Code(next))).Errors());
        Assert.False(await overheard.IsSignedIn());
    }

    [Fact]
    public async Task Of_two_who_send_one_code_one_is_let_in()
    {
        var (visitor, email) = await Coach();
        var (phone, _) = await Authenticator.SetUp(visitor, portal.Clock);
        var visitors = new[] { portal.Visit(), portal.Visit(), portal.Visit() };
        var forms = new List<AngleSharp.Html.Dom.IHtmlDocument>();
        foreach (var one in visitors)
        {
            await one.SignIn(email);
            forms.Add(await one.Read("/fr/connexion/code"));
        }

        var code = phone.Next();
        var answers = await Task.WhenAll(visitors.Select((v, i) => v.Submit(forms[i], Code(code))));
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_recovery_code_works_once_however_it_is_typed_and_is_stored_as_a_hash()
    {
        var (visitor, email) = await Coach();
        var (_, page) = await Authenticator.SetUp(visitor, portal.Clock);
        var code = page.QuerySelector("main li code")!.TextContent;
        var stored = await portal.With<PortalDb, List<RecoveryCode>>(db => db.RecoveryCodes.ToListAsync());
        Assert.DoesNotContain(stored, c => c.Hash.Contains(code, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(HttpStatusCode.Redirect, await Enter(code.ToUpperInvariant().Replace('-', ' ')));
        Assert.Equal(HttpStatusCode.OK, await Enter(code));

        async Task<HttpStatusCode> Enter(string typed)
        {
            var other = portal.Visit();
            await other.SignIn(email);
            return (await other.Submit(await other.Read("/fr/connexion/code"), Code(typed))).StatusCode;
        }
    }

    [Fact]
    public async Task Ten_wrong_codes_close_the_door_for_a_while()
    {
        var (visitor, email) = await Coach();
        var (phone, _) = await Authenticator.SetUp(visitor, portal.Clock);
        var stranger = portal.Visit();
        await stranger.SignIn(email);
        var form = await stranger.Read("/fr/connexion/code");
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await stranger.Submit(form, Code("000000"))).StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await stranger.Submit(form, Code(phone.Next()))).StatusCode);
    }

    [Fact]
    public async Task Without_the_password_there_is_no_second_page_and_it_does_not_wait_for_ever()
    {
        var (visitor, email) = await Coach();
        await Authenticator.SetUp(visitor, portal.Clock);
        Assert.Null((await portal.Visit().Read("/fr/connexion/code")).QuerySelector("#Input_Code"));
        var slow = portal.Visit();
        await slow.SignIn(email);
        var form = await slow.Read("/fr/connexion/code");
        portal.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Null((await slow.Read("/fr/connexion/code")).QuerySelector("#Input_Code"));
        Assert.Equal("/fr/connexion", (await slow.Submit(form, Code("000000"))).Headers.Location!.ToString());
    }

    [Fact]
    public async Task Setting_it_up_ends_sessions_that_never_showed_it()
    {
        var (visitor, email) = await Coach();
        var before = portal.Visit();
        await before.SignIn(email);
        await Authenticator.SetUp(visitor, portal.Clock);
        Assert.False(await before.IsSignedIn());
        Assert.True(await visitor.IsSignedIn());
    }

    [Fact]
    public async Task It_is_removed_with_the_password_only()
    {
        var (visitor, email) = await Coach();
        await Authenticator.SetUp(visitor, portal.Clock);
        var page = await visitor.SubmitAndRead(await visitor.Read(Authenticator.Page), Password("wrong"), button: "Supprimer");
        Assert.NotEmpty(page.Errors());
        page = await visitor.SubmitAndRead(page, Password(Awa.Password), button: "Supprimer");
        Assert.NotNull(page.QuerySelector("main svg[role=img]"));
        Assert.Equal("/fr/mon-espace", (await portal.Visit().SignIn(email)).Headers.Location!.ToString());
    }

    [Fact]
    public async Task The_key_is_sealed_in_the_database()
    {
        var (visitor, _) = await Coach();
        var key = (await visitor.Read(Authenticator.Page)).QuerySelector("main bdi code")!.TextContent;
        await Authenticator.SetUp(visitor, portal.Clock);
        var stored = await portal.With<PortalDb, SecondFactor>(db => db.SecondFactors.OrderByDescending(f => f.SinceUtc).FirstAsync());
        Assert.StartsWith("CfDJ8", stored.Key, StringComparison.Ordinal);
        Assert.DoesNotContain(key.Replace(" ", string.Empty, StringComparison.Ordinal), stored.Key, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_takes_it_away_and_the_person_is_told()
    {
        var (visitor, email) = await Coach();
        await Authenticator.SetUp(visitor, portal.Clock);
        var account = Assert.Single((await portal.With<IAccounts, AccountPage>(a => a.Search(email, null, 1))).Accounts);
        Assert.True(account.SecondFactor);
        Assert.False((await portal.With<IAccounts, AccountResult>(a => a.RemoveSecondFactor(account.Id, account.Id))).Done);
        Assert.True((await portal.With<IAccounts, AccountResult>(a => a.RemoveSecondFactor(account.Id, "another"))).Done);
        Assert.False(await visitor.IsSignedIn());
        Assert.False((await portal.With<IAccounts, Account?>(a => a.Find(account.Id)))!.SecondFactor);
        await portal.RunDueWork();
        Assert.Equal(2, Directory.GetFiles(Path.Combine(portal.Folder, "mail"), "*.eml").Count(f => File.ReadAllText(f).Contains("To: " + email, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_password_that_the_role_has_outgrown_is_replaced_at_the_next_sign_in()
    {
        var number = $"77 700 {Interlocked.Increment(ref _people):00 00}";
        var visitor = portal.Visit();
        var check = await visitor.SubmitAndRead(await visitor.Read("/fr/inscription"), Awa.Answers(number, password: "mil vert 77"));
        await visitor.Submit(check, Nothing);
        var id = Assert.Single((await portal.With<IAccounts, AccountPage>(a => a.Search(number.Replace(" ", string.Empty, StringComparison.Ordinal), null, 1))).Accounts).Id;
        await portal.With<IAccounts, AccountResult>(a => a.Create(new("Chef", null, $"{id}@example.org", null, null, "fr", [Roles.Administrator])));
        await portal.With<IAccounts, AccountResult>(a => a.SetRoles(id, [Roles.Coach], "another"));
        var again = portal.Visit();
        var answer = await again.SignIn(number, "mil vert 77");
        Assert.StartsWith("/fr/nouveau-mot-de-passe?code=", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.False(await again.IsSignedIn());
        var form = await again.Read(answer.Headers.Location.ToString());
        Assert.Matches("12\\scaractères au moins", form.QuerySelector("main")!.TextContent);
        form = await again.SubmitAndRead(form, new Dictionary<string, string?> { ["Input.Password"] = "mil vert 78" });
        Assert.NotEmpty(form.Errors());
        await again.Submit(form, new Dictionary<string, string?> { ["Input.Password"] = Awa.Password });
        Assert.Equal("/fr/mon-espace", (await again.SignIn(number)).Headers.Location!.ToString());
    }

    private static Dictionary<string, string?> Code(string code) => new() { ["Input.Code"] = code };

    private static Dictionary<string, string?> Password(string password) => new() { ["Input.Password"] = password };

    private async Task<(Visitor Visitor, string Email)> Coach()
    {
        var email = $"second{Interlocked.Increment(ref _people)}@example.org";
        await portal.With<IAccounts, AccountResult>(a => a.Create(new("Khady", null, email, null, Awa.Password, "fr", [Roles.Coach])));
        var visitor = portal.Visit();
        await visitor.SignIn(email);
        return (visitor, email);
    }
}
