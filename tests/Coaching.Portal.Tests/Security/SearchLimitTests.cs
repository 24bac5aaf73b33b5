using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Coaching.Portal.Tests.Security;

/// <summary>So many searches a minute for one network (CI checklist of docs/threats.md, item 4), counted behind a proxy too.</summary>
public sealed class SearchLimitTests(SearchLimitTests.StrictPortal portal) : IClassFixture<SearchLimitTests.StrictPortal>
{
    private const int Most = 5;

    private static readonly IPAddress Stranger = IPAddress.Parse("198.51.100.1");

    [Fact]
    public async Task One_network_is_asked_to_wait_and_reads_other_pages_meanwhile()
    {
        var statuses = new List<int>();
        for (var i = 0; i <= Most; i++)
        {
            statuses.Add((await Search(IPAddress.Parse("192.0.2.7"), null, i)).Response.StatusCode);
        }

        Assert.Equal([.. Enumerable.Repeat(200, Most), 429], statuses);
        var refused = await Search(IPAddress.Parse("192.0.2.7"), null, Most + 1);
        Assert.InRange(int.Parse(refused.Response.Headers.RetryAfter.ToString(), System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.Contains("Patientez quelques minutes", await new StreamReader(refused.Response.Body).ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await portal.Visit().Get("/fr/formations")).StatusCode);
    }

    [Fact]
    public async Task A_proxy_on_this_machine_says_who_asks_and_nobody_else_does()
    {
        Assert.Equal(1, await Refused(Most + 1, _ => (IPAddress.Loopback, "203.0.113.7")));
        Assert.Equal(0, await Refused(Most, _ => (IPAddress.Loopback, "203.0.113.8")));
        Assert.Equal(1, await Refused(Most + 1, i => (Stranger, $"203.0.113.{i + 10}")));
    }

    private async Task<int> Refused(int times, Func<int, (IPAddress From, string Says)> who)
    {
        var refused = 0;
        for (var i = 0; i < times; i++)
        {
            var (from, says) = who(i);
            refused += (await Search(from, says, i)).Response.StatusCode == StatusCodes.Status429TooManyRequests ? 1 : 0;
        }

        return refused;
    }

    /// <summary>Each time for another word: a page that is kept costs nothing and is not counted.</summary>
    private Task<HttpContext> Search(IPAddress from, string? says, int number) => portal.Server.SendAsync(c =>
    {
        c.Connection.RemoteIpAddress = from;
        (c.Request.Scheme, c.Request.Host, c.Request.Method, c.Request.Path) = ("https", new("localhost"), "GET", "/fr/recherche");
        (c.Request.QueryString, c.Request.Headers["X-Forwarded-For"]) = (new($"?q=mil{number}{from}{says}"), says);
    });

    /// <summary>A portal with few searches a minute, so that the minute is long enough on a busy machine.</summary>
    public sealed class StrictPortal : SecurePortal
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Limits:SearchesPerMinute", "5");
        }
    }
}
