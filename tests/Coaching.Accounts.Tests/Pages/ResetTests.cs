using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Coaching.Testing;

namespace Coaching.Accounts.Tests.Pages;

public sealed class ResetTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Better = "quatre pirogues au soleil";

    [Fact]
    public async Task A_link_comes_by_mail_and_works_once()
    {
        await portal.Visit().Register(null, "reset1@example.org");
        var visitor = portal.Visit();
        await Forget(visitor, "reset1@example.org");
        var link = await MailedLink("reset1@example.org");

        var form = await visitor.Read(link);
        var done = await visitor.SubmitAndRead(form, new Dictionary<string, string?> { ["Input.Password"] = Better });
        Assert.Contains("Votre nouveau mot de passe est enregistré", done.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignIn("reset1@example.org", Better)).StatusCode);
        Assert.Contains("Ce lien ne marche plus", (await portal.Visit().Read(link)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_works_for_an_hour()
    {
        await portal.Visit().Register(null, "reset2@example.org");
        await Forget(portal.Visit(), "reset2@example.org");
        var link = await MailedLink("reset2@example.org");
        portal.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.NotNull((await portal.Visit().Read(link)).QuerySelector("#Input_Password"));
        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Null((await portal.Visit().Read(link)).QuerySelector("#Input_Password"));
    }

    [Fact]
    public async Task Known_and_unknown_get_the_same_answer()
    {
        await portal.Visit().Register("77 200 00 03", "reset3@example.org");
        var known = await Forget(portal.Visit(), "reset3@example.org");
        var phone = await Forget(portal.Visit(), "77 200 00 03");
        var unknown = await Forget(portal.Visit(), "nobody@example.org");
        Assert.Equal(known, unknown);
        Assert.Equal(known, phone);
    }

    [Fact]
    public async Task Three_links_an_hour_are_enough()
    {
        for (var i = 0; i < 3; i++)
        {
            await Forget(portal.Visit(), "reset4@example.org");
        }

        var visitor = portal.Visit();
        var answer = await visitor.Submit(await visitor.Read("/fr/mot-de-passe-oublie"), new Dictionary<string, string?> { ["Input.Name"] = "RESET4@example.org" });
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
    }

    [Fact]
    public async Task The_centre_hands_over_a_link_and_its_person_agrees_before_the_account_is_theirs()
    {
        var id = (await portal.With<IAccounts, AccountResult>(a => a.Create(new("Khady", "Thiam", null, "77 200 00 05", null, "fr", [Roles.Coach])))).Id!;
        var link = (await portal.With<IAccounts, string?>(a => a.IssuePasswordLink(id)))!;
        Assert.StartsWith("https://localhost/fr/nouveau-mot-de-passe?code=", link, StringComparison.Ordinal);
        var visitor = portal.Visit();
        var form = await visitor.Read(link);
        var refused = await visitor.SubmitAndRead(form, new Dictionary<string, string?> { ["Input.Password"] = Better });
        Assert.Contains("Cochez la case", refused.Errors(), StringComparison.Ordinal);
        await visitor.Submit(refused, new Dictionary<string, string?> { ["Input.Password"] = Better, ["Input.Agree"] = "true" });
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignIn("77 200 00 05", Better)).StatusCode);
    }

    private async Task<string> Forget(Visitor visitor, string name)
    {
        var answer = await visitor.Submit(await visitor.Read("/fr/mot-de-passe-oublie"), new Dictionary<string, string?> { ["Input.Name"] = name });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await (await visitor.Follow(answer)).Content.ReadAsStringAsync();
    }

    /// <summary>The link in the mail that was written to the pickup folder.</summary>
    private async Task<string> MailedLink(string to)
    {
        string? mail = null;
        for (var i = 0; i < 100 && mail is null; i++)
        {
            // The portal's own worker may have taken the job.
            await portal.RunDueWork();
            await Task.Delay(50);
            var folder = Directory.CreateDirectory(Path.Combine(portal.Folder, "mail"));
            mail = folder.GetFiles("*.eml").Select(f => File.ReadAllText(f.FullName)).SingleOrDefault(m => m.Contains("To: " + to, StringComparison.Ordinal));
        }

        Assert.NotNull(mail);
        var text = string.Concat(Regex.Matches(mail, "(?m)^[A-Za-z0-9+/=]{40,}\r?$(\n[A-Za-z0-9+/=]+\r?$)*").Select(m => Decode(m.Value)));
        text += mail.Replace("=\r\n", string.Empty, StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal);
        return Regex.Match(text, "https://localhost(/fr/nouveau-mot-de-passe\\?code=[A-Za-z0-9_-]{43})").Groups[1].Value;
    }

    private static string Decode(string base64)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(base64.Replace("\r", string.Empty, StringComparison.Ordinal).Replace("\n", string.Empty, StringComparison.Ordinal)));
        }
        catch (FormatException)
        {
            return string.Empty;
        }
    }
}
