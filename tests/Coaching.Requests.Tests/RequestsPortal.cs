using AngleSharp.Html.Dom;
using Coaching.Kernel.Data;
using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Coaching.Requests.Cases;
using Coaching.Requests.Coaches;
using Coaching.Requests.Routing;
using Coaching.Testing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Requests.Tests;

/// <summary>The portal with a few terms, and people who are simply who they say they are.</summary>
public class RequestsPortal : PortalFactory, IAsyncLifetime
{
    /// <summary>Monday 23 November 2026, 09:00 in Kaolack.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    internal TestPeople People { get; } = new();

    private bool HasDatabase => !Postgres || Environment.GetEnvironmentVariable("COACHING_TEST_POSTGRES") is not null;

    public void SkipWithoutDatabase() => Assert.SkipUnless(HasDatabase, "COACHING_TEST_POSTGRES names no PostgreSQL server; tests/run.sh starts one.");

    /// <summary>Somebody with a role.</summary>
    public Visitor As(string personId, string role = Roles.Trainee)
    {
        var visitor = Visit();
        visitor.Http.DefaultRequestHeaders.Add(TestSignIn.Header, $"{personId}|{role}");
        return visitor;
    }

    /// <summary>A coach with a profile for the project engineering pool who speaks French and Wolof.</summary>
    internal async Task<string> AddCoach(string id, Action<CoachProfile>? change = null)
    {
        People.Add(id, "Coach " + id, Roles.Coach);
        var profile = new CoachProfile { PersonId = id, Pools = ["ingenierie"], Languages = ["fr", "wo"], Topics = [TermKeys.Id("topic/mobilisation-des-ressources")], Territories = [TermKeys.Id("territory/region-kaolack")] };
        change?.Invoke(profile);
        await With<PortalDb>(async db =>
        {
            db.Add(profile);
            await db.SaveChangesAsync();
        });
        return id;
    }

    /// <summary>Takes all coaches out of the choice, for tests that share the portal.</summary>
    internal Task NoCoaches() => With<PortalDb>(db => db.InOneTransaction(() => db.Coaches.ExecuteUpdateAsync(s => s.SetProperty(c => c.Active, false))));

    /// <summary>Fills in the whole form as a person would, up to the page of answers.</summary>
    public async Task<IHtmlDocument> FillIn(Visitor visitor, string topic = "topic/mobilisation-des-ressources", string type = "type/gie", string place = "Ndiaffate", string need = "Nous cherchons un moulin.", bool placeInNoList = false)
    {
        var page = await visitor.SubmitAndRead(await visitor.Read("/fr/demander-un-appui"), new Dictionary<string, string?>());
        foreach (var answer in new[] { TermKeys.Id(type), place, TermKeys.Id(topic), need, "several:fr\u001fwo", "several:whatsapp", "le matin" })
        {
            var several = answer.StartsWith("several:", StringComparison.Ordinal);
            page = await visitor.SubmitAndRead(page, new Dictionary<string, string?> { [several ? "Input.Several" : "Input.One"] = several ? answer[8..] : answer });
            page = placeInNoList && answer == place ? await visitor.SubmitAndRead(page, new Dictionary<string, string?>()) : page;
        }

        return page;
    }

    /// <summary>Sends a request and lets the workflow do its part.</summary>
    /// <returns>The reference.</returns>
    public async Task<string> Ask(string personId, string topic = "topic/mobilisation-des-ressources", string type = "type/gie", string place = "Ndiaffate", string need = "Nous cherchons un moulin.", bool placeInNoList = false)
    {
        var visitor = As(personId);
        var sent = await visitor.SubmitAndRead(await FillIn(visitor, topic, type, place, need, placeInNoList), new Dictionary<string, string?>());
        await RunDueWork();
        return sent.QuerySelector(".confirmation bdi")!.TextContent;
    }

    internal Task<CoachingRequest> Find(string reference) => With<PortalDb, CoachingRequest>(db => db.Requests.Include(r => r.Events).SingleAsync(r => r.Reference == reference));

    internal Task<List<Proposal>> ProposalsOf(string reference) => With<PortalDb, List<Proposal>>(async db =>
    {
        var id = await db.Requests.Where(r => r.Reference == reference).Select(r => r.Id).SingleAsync();
        return await db.Proposals.Where(p => p.RequestId == id).OrderBy(p => p.Id).ToListAsync();
    });

    /// <summary>Subjects of the mails to somebody.</summary>
    public async Task<IReadOnlyList<string>> MailsTo(string personId)
    {
        await RunDueWork();
        var folder = new DirectoryInfo(Path.Combine(Folder, "mail"));
        return !folder.Exists ? [] : [.. folder.GetFiles("*.eml").Select(f => File.ReadAllText(f.FullName))
            .Where(m => m.Contains($"{personId}@example.org", StringComparison.Ordinal))
            .Select(m => Subject(m))];
    }

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        if (!HasDatabase)
        {
            Directory.CreateDirectory(Folder);
            return;
        }

        Clock.Set(Monday);
        await InitializeAsync();
        await With<IServiceProvider>(SampleTerms.Publish);
        People.Add("lead", "Mme Lead", Roles.LeadCoach);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TestSignIn>(TestSignIn.Scheme, null);
            services.PostConfigure<AuthenticationOptions>(o =>
                (o.DefaultScheme, o.DefaultAuthenticateScheme, o.DefaultChallengeScheme, o.DefaultForbidScheme) = (TestSignIn.Scheme, TestSignIn.Scheme, TestSignIn.Scheme, TestSignIn.Scheme));
            services.AddSingleton<IPeople>(People);
        });
    }

    private static string Subject(string mail)
    {
        var lines = mail.Split("\r\n");
        var at = Array.FindIndex(lines, l => l.StartsWith("Subject:", StringComparison.Ordinal));
        var subject = lines[at][8..].Trim() + string.Concat(lines.Skip(at + 1).TakeWhile(l => l.StartsWith(' ')).Select(l => l.Trim()));
        return System.Text.RegularExpressions.Regex.Replace(subject, @"=\?utf-8\?B\?([^?]*)\?=", m => System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(m.Groups[1].Value)));
    }
}

/// <summary>The same on PostgreSQL.</summary>
public sealed class PostgresRequestsPortal : RequestsPortal
{
    protected override bool Postgres => true;
}
