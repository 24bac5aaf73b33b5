using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Coaching.Testing.People;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Portal.Tests.Security;

/// <summary>
/// Abuses of docs/threats.md that go through the whole portal, by their number there. Those of one module are proven in its own
/// tests: 3 and 6 in Training (StaffTests), 5 and 19 in Training (enrolments, certificates) and Requests, 7 in Editorial (EditTests) and
/// Content (Markup), 8, 9 and 11 in Content (Recipes, Media), 16 and 20 in Accounts (SignInTests, ResetTests), 22 in Accounts (ResetTests).
/// </summary>
public sealed class AbuseTests(SecurePortal portal) : IClassFixture<SecurePortal>
{
    private const string Module = "/fr/formations/gestion-de-projets-de-developpement-local";

    [Fact]
    public async Task Abuse_2_a_form_token_is_no_permission()
    {
        var trainee = await portal.Visit(TestPerson.Trainee);
        var token = Token(await trainee.Read("/fr/mon-espace/profil"));
        foreach (var page in portal.Pages().Where(p => !p.Admits(Roles.Trainee)))
        {
            var answer = await trainee.Http.PostAsync(new Uri(page.Address, UriKind.Relative), new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{page.Address}: {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Abuse_2_the_token_of_one_person_is_worth_nothing_to_another()
    {
        var trainee = await portal.Visit(TestPerson.Trainee);
        var token = Token(await (await portal.Visit(TestPerson.Moussa)).Read("/fr/mon-espace/profil"));
        var answer = await trainee.Http.PostAsync(new Uri("/fr/mon-espace/profil", UriKind.Relative), new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Abuse_4_nobody_enrols_without_the_right_to()
    {
        var coach = await portal.Visit(TestPerson.Khady);
        var token = Token(await coach.Read("/fr/mon-espace/profil"));
        var answer = await coach.Http.PostAsync(new Uri(Module, UriKind.Relative), new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.NotNull((await coach.Read(Module)).QuerySelector("aside .panel"));
        Assert.Null((await coach.Read(Module)).QuerySelector("aside progress"));
    }

    [Fact]
    public async Task Abuse_5_finishing_lessons_of_a_course_one_is_not_enrolled_in_awards_nothing()
    {
        var trainee = await portal.Visit(TestPerson.Trainee);
        var token = Token(await trainee.Read("/fr/mon-espace/profil"));
        foreach (var lesson in await Lessons())
        {
            var answer = await trainee.Http.PostAsync(new Uri(lesson, UriKind.Relative), new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
            Assert.Equal(Module, answer.Headers.Location?.ToString());
        }

        Assert.DoesNotContain("/verifier/", (await trainee.Read("/fr/mon-espace/formations")).Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("' OR '1'='1")]
    [InlineData("\"; DROP TABLE content_versions; --")]
    [InlineData("%_[]^\\")]
    [InlineData("NEAR(\"a b\") AND *:")]
    public async Task Abuse_14_what_is_typed_into_a_search_stays_text(string typed)
    {
        var officer = await portal.Visit(TestPerson.Mariama);
        foreach (var address in new[] { "/fr/recherche?q=", "/fr/documents?q=", "/fr/redaction?q=", "/fr/parcours?origine=", "/fr/verifier?Typed=" })
        {
            var answer = await officer.Follow(await officer.Get(address + Uri.EscapeDataString(typed)));
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{address}: {(int)answer.StatusCode}");
        }

        Assert.True(await portal.With<PortalDb, int>(db => db.Set<StoredVersion>().CountAsync()) > 100);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:443")]
    [InlineData("localhost.evil.example")]
    public async Task Abuse_17_another_host_name_is_refused(string host)
    {
        var visitor = portal.Visit();
        var asked = new HttpRequestMessage(HttpMethod.Get, "/fr/mot-de-passe-oublie");
        asked.Headers.Host = host;
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Http.SendAsync(asked)).StatusCode);
    }

    [Fact]
    public async Task Abuse_17_a_forwarded_host_name_ends_up_in_no_link()
    {
        var visitor = portal.Visit();
        var asked = new HttpRequestMessage(HttpMethod.Get, "/fr");
        asked.Headers.Add("X-Forwarded-Host", "evil.example");
        asked.Headers.Add("X-Original-Host", "evil.example");
        Assert.DoesNotContain("evil.example", await (await visitor.Http.SendAsync(asked)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Abuse_18_who_registers_cannot_give_themselves_a_role()
    {
        var visitor = portal.Visit();
        var check = await visitor.SubmitAndRead(await visitor.Read("/fr/inscription"), new Dictionary<string, string?>
        {
            ["Input.GivenName"] = "Ngoné",
            ["Input.Phone"] = "77 555 00 01",
            ["Input.Password"] = TestPerson.Password,
            ["Input.Agree"] = "true",
            ["Input.Roles"] = Roles.Administrator,
            ["Input.RoleId"] = Roles.Administrator,
            ["roleId"] = Roles.Administrator,
            ["Roles"] = Roles.Administrator,
        });
        await visitor.Submit(check, new Dictionary<string, string?> { ["roleId"] = Roles.Administrator, ["Roles[0]"] = Roles.Administrator });
        var made = await portal.With<IAccounts, AccountPage>(a => a.Search("Ngoné", null, 1));
        Assert.Equal([Roles.Trainee], Assert.Single(made.Accounts).Roles);
    }

    [Fact]
    public async Task Abuse_18_a_profile_takes_only_what_its_form_asks()
    {
        var moussa = await portal.Visit(TestPerson.Moussa);
        await moussa.SubmitAndRead(await moussa.Read("/fr/mon-espace/profil"), new Dictionary<string, string?>
        {
            ["roleId"] = Roles.Administrator,
            ["Input.Roles"] = Roles.Administrator,
            ["Input.Id"] = "someone",
            ["Input.Email"] = "thief@example.org",
            ["Input.DeactivatedUtc"] = "2020-01-01",
        });
        var found = Assert.Single((await portal.With<IAccounts, AccountPage>(a => a.Search(TestPerson.Moussa.Email, null, 1))).Accounts);
        Assert.Equal((TestPerson.Moussa.Email, true), (found.Email, found.Active));
        Assert.Equal([Roles.Representative], found.Roles);
    }

    [Fact]
    public async Task Abuse_18_a_volunteer_cannot_publish_by_adding_fields_to_the_form()
    {
        var yassine = await portal.Visit(TestPerson.Yassine);
        var editor = await yassine.SubmitAndRead(await yassine.Read("/fr/redaction/nouveau"), new Dictionary<string, string?>
        {
            ["Input.Type"] = "Page",
            ["Input.Language"] = "fr",
            ["Input.Title"] = "Page de Yassine",
            ["Published"] = "true",
            ["isPublished"] = "true",
        });
        await yassine.Submit(editor, new Dictionary<string, string?>
        {
            ["command"] = "publish",
            ["Published"] = "true",
            ["isPublished"] = "true",
            ["Latest"] = "true",
            ["Owner"] = "someone",
            ["MayPublish"] = "true",
        }, "form.editor");
        var stored = await portal.With<PortalDb, List<StoredVersion>>(db => db.Set<StoredVersion>().Where(v => v.DisplayText == "Page de Yassine").ToListAsync());
        Assert.NotEmpty(stored);
        Assert.All(stored, v => Assert.False(v.Published));
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Visit().Get("/fr/page-de-yassine")).StatusCode);
    }

    [Fact]
    public async Task Abuse_23_what_somebody_signed_in_reads_is_kept_nowhere()
    {
        var trainee = await portal.Visit(TestPerson.Trainee);
        foreach (var address in new[] { "/fr", "/fr/formations", Module, "/fr/mon-espace", "/fr/mon-espace/formations", "/fr/rien" })
        {
            var hers = await trainee.Get(address);
            Assert.True(hers.Headers.CacheControl?.NoStore, $"{address}: {hers.Headers.CacheControl}");
            var stranger = await portal.Visit().Get(address);
            Assert.DoesNotContain("/fr/mon-espace\"", await stranger.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.False(stranger.Headers.Contains("Set-Cookie") && stranger.Headers.Contains("Age"), $"{address}: a kept answer sets a cookie");
        }
    }

    private async Task<IReadOnlyList<string>> Lessons() =>
        [.. (await (await portal.Visit(TestPerson.Author)).Read(Module)).QuerySelectorAll<IHtmlAnchorElement>("ul.stops a").Select(a => a.PathName).Where(p => !p.Contains("/quiz-", StringComparison.Ordinal))];

    private static string Token(IHtmlDocument page) => page.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
}
