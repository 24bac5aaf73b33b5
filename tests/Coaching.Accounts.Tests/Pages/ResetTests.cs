using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Coaching.Kernel.Data;
using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Settings;
using Coaching.Testing;

namespace Coaching.Accounts.Tests.Pages;

public sealed class ResetTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Better = "quatre pirogues au soleil";

    [Fact]
    public async Task A_link_comes_by_mail_and_works_once()
    {
        await Confirmed("reset1@example.org");
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
        await Confirmed("reset2@example.org");
        await Forget(portal.Visit(), "reset2@example.org");
        var link = await MailedLink("reset2@example.org");
        portal.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.NotNull((await portal.Visit().Read(link)).QuerySelector("#Input_Password"));
        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Null((await portal.Visit().Read(link)).QuerySelector("#Input_Password"));
    }

    [Fact]
    public async Task An_address_counts_once_its_person_has_opened_the_link_and_is_signed_in()
    {
        var owner = portal.Visit();
        await owner.Register(null, "typo@example.org");
        await Forget(portal.Visit(), "typo@example.org");
        await portal.RunDueWork();
        var link = await MailedLink("typo@example.org", "mon-espace/confirmer-adresse");
        Assert.Single(Mails("typo@example.org"));
        // A stranger who gets the mail by a slip of the pen can do nothing with it.
        Assert.Equal(HttpStatusCode.Redirect, (await portal.Visit().Get(link)).StatusCode);
        var stranger = portal.Visit();
        await stranger.Register("77 200 00 06");
        Assert.Contains("Ce lien ne marche plus", (await stranger.Read(link)).Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await owner.Read("/fr/mon-espace/coordonnees")).QuerySelector(".notice form"));
        await owner.SubmitAndRead(await owner.Read(link), new Dictionary<string, string?>());
        Assert.Null((await owner.Read("/fr/mon-espace/coordonnees")).QuerySelector(".notice form"));
        await Forget(portal.Visit(), "typo@example.org");
        await MailedLink("typo@example.org");
        Assert.Equal(2, Mails("typo@example.org").Count);
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
    public async Task Who_has_only_a_number_reads_which_one_to_call()
    {
        Assert.Null((await portal.Visit().Read("/fr/mot-de-passe-oublie")).QuerySelector("main a[href^='tel:']"));
        await portal.With<PortalDb>(async db =>
        {
            await SiteSettings.Set(db, "Contact", new JsonObject { ["Phone"] = "+221770000000" });
            await db.SaveChangesAsync();
        });
        await portal.With<SiteSettings>(s => s.Reload());
        foreach (var address in (string[])["/fr/mot-de-passe-oublie", "/fr/mot-de-passe-oublie?sent=true"])
        {
            Assert.Equal("tel:+221770000000", (await portal.Visit().Read(address)).QuerySelector("main a[href^='tel:']")?.GetAttribute("href"));
        }
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

    /// <summary>Somebody who has opened the link in the first mail.</summary>
    private async Task Confirmed(string address)
    {
        var visitor = portal.Visit();
        await visitor.Register(null, address);
        await visitor.SubmitAndRead(await visitor.Read(await MailedLink(address, "mon-espace/confirmer-adresse")), new Dictionary<string, string?>());
    }

    private IReadOnlyList<string> Mails(string to) => [.. Directory.CreateDirectory(Path.Combine(portal.Folder, "mail")).GetFiles("*.eml")
        .Select(f => File.ReadAllText(f.FullName)).Where(m => m.Contains("To: " + to, StringComparison.Ordinal))];

    /// <summary>The link in the mail that was written to the pickup folder.</summary>
    private async Task<string> MailedLink(string to, string page = "nouveau-mot-de-passe")
    {
        var link = string.Empty;
        for (var i = 0; i < 100 && link.Length == 0; i++)
        {
            // The portal's own worker may have taken the job.
            await portal.RunDueWork();
            await Task.Delay(50);
            link = Mails(to).Select(Text).Select(t => Regex.Match(t, $"https://localhost(/fr/{page}\\?code=[A-Za-z0-9_-]{{43,}})").Groups[1].Value).FirstOrDefault(l => l.Length > 0) ?? string.Empty;
        }

        Assert.NotEmpty(link);
        return link;
    }

    private static string Text(string mail) =>
        string.Concat(Regex.Matches(mail, "(?m)^[A-Za-z0-9+/=]{40,}\r?$(\n[A-Za-z0-9+/=]+\r?$)*").Select(m => Decode(m.Value)))
        + mail.Replace("=\r\n", string.Empty, StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal);

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
