using System.Globalization;
using Coaching.Kernel.Permissions;
using Coaching.Portal.Tests.Reliability.Writers;
using Coaching.Testing.Processes;

namespace Coaching.Portal.Tests.Reliability;

/// <summary>Acknowledged means kept: ten people write while the portal is killed again and again.</summary>
public sealed class KillWhileWritingTests(ITestOutputHelper output)
{
    private readonly Random _chance = new();

    [Theory]
    [InlineData(false, TestDisplayName = "On SQLite nothing acknowledged is lost and nothing is done twice, however often the portal is killed")]
    [InlineData(true, TestDisplayName = "On PostgreSQL nothing acknowledged is lost and nothing is done twice, however often the portal is killed")]
    public async Task Nothing_acknowledged_is_lost_and_nothing_is_done_twice_however_often_the_portal_is_killed(bool postgres)
    {
        await using var place = await PortalPlace.Create(postgres);
        var writers = await Prepare(place);
        for (var round = 0; round < Rounds.Count; round++)
        {
            await using var portal = await PortalProcess.Start(place);
            var before = writers.Sum(w => w.Answered);
            var writing = Task.WhenAll(writers.Select(w => w.Write(portal.Address, onlyPending: false)));
            while (writers.Sum(w => w.Answered) < before + 3 && !writing.IsCompleted)
            {
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }

            await Task.Delay(_chance.Next(0, 500), TestContext.Current.CancellationToken);
            await portal.Kill();
            await writing;
        }

        await using (var portal = await PortalProcess.Start(place))
        {
            await Task.WhenAll(writers.Select(w => w.Write(portal.Address, onlyPending: true)));
        }

        await Check(place, writers);
    }

    private static async Task<Writer[]> Prepare(PortalPlace place)
    {
        await using var parts = await PortalParts.Open(place);
        await Centre.PublishCourses(parts, Centre.Modules);
        var writers = new List<Writer> { new Newcomer() };
        for (var i = 0; i < 4; i++)
        {
            var (id, cookies) = await parts.SignedIn(place, Name("learner", i), Roles.Trainee);
            writers.Add(new Learner(id, cookies));
        }

        for (var i = 0; i < 3; i++)
        {
            await Centre.PublishPage(parts, Name("page", i));
            writers.Add(new PageEditor(Name("page", i), (await parts.SignedIn(place, Name("editor", i), Roles.Administrator)).Cookies));
        }

        for (var i = 0; i < 2; i++)
        {
            var (id, cookies) = await parts.SignedIn(place, Name("asker", i), Roles.Trainee);
            writers.Add(new Asker(id, cookies));
        }

        return [.. writers];
    }

    private async Task Check(PortalPlace place, Writer[] writers)
    {
        var deeds = writers.SelectMany(w => w.Deeds).ToList();
        foreach (var writer in writers.GroupBy(w => w.GetType().Name))
        {
            output.WriteLine($"{writer.Key}: {writer.Sum(w => w.Deeds.Count)} forms");
        }

        Assert.Empty(writers.SelectMany(w => w.Surprises));
        Assert.All(deeds, d => Assert.True(d.Acknowledged));
        Assert.True(deeds.Count >= 3 * Rounds.Count, $"Only {deeds.Count} forms in {Rounds.Count} rounds: that proves little.");
        await using var connection = await place.Connect();
        foreach (var deed in deeds)
        {
            Assert.True(await PortalPlace.Count(connection, deed.Proof) == 1, $"Not once: {deed.Proof}");
        }

        foreach (var asker in writers.OfType<Asker>())
        {
            Assert.Equal(asker.Deeds.Count, await PortalPlace.Count(connection, asker.All));
        }

        // A key without its effect would be half a deed; every form that was answered has left one.
        Assert.Equal(deeds.Count, await PortalPlace.Count(connection, "SELECT count(*) FROM kernel_form"));
        if (place.Postgres is null)
        {
            Assert.Equal(1, await PortalPlace.Count(connection, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'"));
        }
    }

    private static string Name(string before, int number) => string.Create(CultureInfo.InvariantCulture, $"{before}{number}");
}
