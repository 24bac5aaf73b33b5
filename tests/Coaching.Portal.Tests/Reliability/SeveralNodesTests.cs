using System.Diagnostics;
using System.Globalization;
using Coaching.Kernel.Permissions;
using Coaching.Testing.Processes;

namespace Coaching.Portal.Tests.Reliability;

/// <summary>Several portals on one PostgreSQL database.</summary>
public sealed class SeveralNodesTests
{
    [Fact]
    public async Task Four_portals_that_start_at_once_on_an_empty_database_all_answer()
    {
        await using var place = await PortalPlace.Create(postgres: true);
        var portals = Enumerable.Range(0, 4).Select(_ => PortalProcess.Launch(place)).ToList();
        try
        {
            await Task.WhenAll(portals.Select(p => p.Listens()));
            foreach (var portal in portals)
            {
                Assert.True((await portal.Visit().Get("/health/ready")).IsSuccessStatusCode);
                Assert.Contains("<html", await (await portal.Visit().Get("/fr/inscription")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            }

            // One ring of keys for all of them, whoever made the first.
            Assert.InRange(await place.Count("SELECT count(*) FROM kernel_protection_key"), 1, 4);
        }
        finally
        {
            foreach (var portal in portals)
            {
                await portal.DisposeAsync();
            }
        }
    }

    [Fact]
    public async Task What_one_portal_publishes_the_other_shows_within_five_seconds()
    {
        await using var place = await PortalPlace.Create(postgres: true);
        CookieJar cookies;
        await using (var parts = await PortalParts.Open(place))
        {
            await Centre.PublishPage(parts, "4seen");
            cookies = (await parts.SignedIn(place, "editor", Roles.Administrator)).Cookies;
        }

        await using var here = await PortalProcess.Start(place);
        await using var there = await PortalProcess.Start(place);
        Assert.Equal("4seen", await Title(there));
        for (var change = 1; change <= 3; change++)
        {
            var title = string.Create(CultureInfo.InvariantCulture, $"Version {change}");
            var page = await here.Visit(cookies.Again()).Read("/fr/redaction/4seen");
            await here.Visit(cookies.Again()).SubmitAndRead(
                page, new Dictionary<string, string?> { ["TitlePart/Title"] = title, ["command"] = "publish" }, "form.editor");
            var watch = Stopwatch.StartNew();
            Assert.Equal(title, await Title(here));
            while (await Title(there) != title)
            {
                Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"After {watch.Elapsed.TotalSeconds:0.0} s the other portal still shows the old page.");
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        }
    }

    private static async Task<string> Title(PortalProcess portal)
    {
        using var http = new HttpClient(new CookieJar()) { BaseAddress = portal.Address };
        var page = await new Coaching.Testing.Visitor(http).Read("/fr/4seen");
        return page.QuerySelector("h1")!.TextContent.Trim();
    }
}
