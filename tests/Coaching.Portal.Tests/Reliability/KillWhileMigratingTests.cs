using System.Data.Common;
using Coaching.Testing.Processes;

namespace Coaching.Portal.Tests.Reliability;

/// <summary>A portal that dies while it makes its tables: the next start goes on where it stopped.</summary>
public sealed class KillWhileMigratingTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_next_start_completes_what_a_killed_migration_has_begun(bool postgres)
    {
        await using var place = await PortalPlace.Create(postgres);
        for (var migrations = 1; migrations <= 3; migrations++)
        {
            await using var portal = PortalProcess.Launch(place);
            await Reach(place, migrations, TestContext.Current.CancellationToken);
            await portal.Kill();
        }

        var before = await Applied(place);
        await using var next = await PortalProcess.Start(place);
        Assert.True((await next.Visit().Get("/health/ready")).IsSuccessStatusCode);
        Assert.True((await next.Visit().Get("/fr/inscription")).IsSuccessStatusCode);
        Assert.True(before < await Applied(place), "The portal was killed too late: everything had been migrated already.");
    }

    [Fact]
    public async Task A_lock_that_a_killed_migration_left_in_SQLite_does_not_stop_the_next_start()
    {
        await using var place = await PortalPlace.Create(postgres: false);
        await (await PortalParts.Open(place)).DisposeAsync();
        await place.Execute("""INSERT INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, '2026-11-21 08:00:00')""");
        await using var portal = await PortalProcess.Start(place);
        Assert.True((await portal.Visit().Get("/health/ready")).IsSuccessStatusCode);
    }

    private static async Task Reach(PortalPlace place, int migrations, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (await Applied(place) < migrations)
        {
            await Task.Delay(1, patience.Token);
        }
    }

    /// <summary>How many migrations are applied; 0 while there is no table of them, or no database.</summary>
    private static async Task<long> Applied(PortalPlace place)
    {
        if (place.Postgres is null && !File.Exists(Path.Combine(place.Folder, "portal.db")))
        {
            return 0;
        }

        try
        {
            return await place.Count("""SELECT count(*) FROM "__EFMigrationsHistory" """);
        }
        catch (DbException)
        {
            return 0;
        }
    }
}
