using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Coaching.Portal.Tests.Browsing;
using Coaching.Testing.People;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Coaching.Portal.Tests.Security;

/// <summary>What a person keeps to themselves is in no log, not even at the level of those who look for a fault (CI checklist, item 10).</summary>
public sealed class SecretTests(SecretTests.LoggedPortal portal) : IClassFixture<SecretTests.LoggedPortal>
{
    private const string Typed = "canari jaune sur le fleuve 7319";
    private const string Wished = "nouveau canari dans la barque 5528";

    [Fact]
    public async Task Passwords_links_and_sessions_are_in_no_log()
    {
        var person = TestPerson.Moussa;
        var visitor = portal.Visit();
        var answer = await visitor.Submit(await visitor.Read("/fr/connexion"), new Dictionary<string, string?> { ["Input.Name"] = person.Email, ["Input.Password"] = Typed });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await visitor.SubmitAndRead(await visitor.Read("/fr/inscription"), new Dictionary<string, string?>
        {
            ["Input.GivenName"] = "Codou",
            ["Input.Phone"] = "77 444 00 01",
            ["Input.Password"] = Wished,
            ["Input.Agree"] = "true",
        });
        await visitor.Submit(await visitor.Read("/fr/mot-de-passe-oublie"), new Dictionary<string, string?> { ["Input.Name"] = person.Email });
        await portal.RunDueWork();
        var mail = await portal.WaitForMail(person.Email, "mot de passe");
        var link = new Uri(Regex.Match(mail.Text, @"https://\S+").Value);
        await visitor.Submit(await visitor.Read(link.PathAndQuery), new Dictionary<string, string?> { ["Input.Password"] = Wished, ["Input.Agree"] = "true" });
        var signedIn = await portal.Visit(TestPerson.Trainee);
        await signedIn.Read("/fr/mon-espace");

        Assert.True(portal.Said.Count > 500, $"{portal.Said.Count} lines");
        var passwords = new[] { Typed, Wished, TestPerson.Password };
        Assert.Empty(portal.Said.Where(line => passwords.Any(s => line.Contains(s, StringComparison.Ordinal))).Select(Short));
        // The framework tells every address once it is made to; the portal's settings, and docs/production.md, keep it at Warning.
        var secret = link.Query.Split('=')[^1];
        Assert.True(secret.Length > 20, link.ToString());
        Assert.Empty(portal.Said.Where(line => !line.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) && line.Contains(secret, StringComparison.Ordinal)).Select(Short));
    }

    private static string Short(string line) => line[..Math.Min(line.Length, 200)];

    /// <summary>The portal at its most talkative.</summary>
    public sealed class LoggedPortal : SecurePortal
    {
        public ConcurrentQueue<string> Said { get; } = [];

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            foreach (var category in new[] { "Default", "Microsoft", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.Database.Command", "Coaching" })
            {
                builder.UseSetting("Logging:LogLevel:" + category, "Debug");
            }

            builder.ConfigureLogging(l => l.ClearProviders().AddProvider(new Listener(Said)));
        }
    }

    private sealed class Listener(ConcurrentQueue<string> said, string category = "") : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => new Listener(said, categoryName);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Debug;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            said.Enqueue($"{category} {formatter(state, exception)} {exception}");

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
