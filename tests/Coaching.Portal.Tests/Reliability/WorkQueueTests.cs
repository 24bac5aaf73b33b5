using System.Globalization;
using Coaching.Kernel.Data;
using Coaching.Kernel.Work;
using Coaching.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Portal.Tests.Reliability;

/// <summary>Something to do, and what is left when it has been done.</summary>
internal sealed record Chore(int Number);

/// <summary>A trace of a chore, in a row of its own.</summary>
internal sealed record Trace(int Number);

/// <summary>Leaves a trace; while the gate is shut, every fiftieth chore takes longer than its lease.</summary>
internal sealed class ChoreDone(PortalDb db, TimeProvider clock, SlowChores slow) : IWorkHandler<Chore>
{
    public async Task Handle(Chore work, CancellationToken cancellationToken)
    {
        await slow.Pass(work.Number, cancellationToken);
        db.Schedule(new Trace(work.Number), clock.GetUtcNow().UtcDateTime.AddYears(1), clock, string.Create(CultureInfo.InvariantCulture, $"trace {work.Number}"));
    }
}

/// <summary>Holds every fiftieth chore, the first time it is tried, until the test lets go.</summary>
internal sealed class SlowChores
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<int, bool> _held = new();
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Held => _held.Count;

    public void LetGo() => _open.TrySetResult();

    public Task Pass(int number, CancellationToken cancellationToken) =>
        number % 50 == 0 && _held.TryAdd(number, true) ? _open.Task.WaitAsync(cancellationToken) : Task.CompletedTask;
}

/// <summary>The portal with chores.</summary>
public class ChorePortal : PortalFactory
{
    internal SlowChores Slow { get; } = new();

    /// <summary>Whether a server is there for this portal.</summary>
    public bool CanRun => !Postgres || Environment.GetEnvironmentVariable("COACHING_TEST_POSTGRES") is not null;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(s => s.AddSingleton(Slow).Handle<Chore, ChoreDone>());
    }
}

/// <summary>The same on PostgreSQL.</summary>
public sealed class PostgresChorePortal : ChorePortal
{
    protected override bool Postgres => true;
}

/// <summary>Jobs are done once, whoever takes them and whoever drops them.</summary>
public sealed class WorkQueueTests
{
    private const int Jobs = 500;

    [Fact]
    public Task On_SQLite_five_hundred_jobs_take_effect_once_though_workers_lose_their_lease() => Prove(new ChorePortal());

    [Fact]
    public Task On_PostgreSQL_five_hundred_jobs_take_effect_once_though_workers_lose_their_lease() => Prove(new PostgresChorePortal());

    private static async Task Prove(ChorePortal portal)
    {
        await using var _ = portal;
        await portal.InitializeAsync();
        var queue = portal.Services.GetRequiredService<WorkQueue>();
        await portal.With<PortalDb>(async db =>
        {
            for (var n = 0; n < Jobs; n++)
            {
                db.Raise(new Chore(n), portal.Clock);
            }

            await db.SaveChangesAsync();
        });
        await Drop(portal);

        // Three at a time besides the portal's own worker. Some hang in a slow chore, holding all they have taken.
        var workers = Enumerable.Range(0, 3).Select(_ => queue.RunDue()).ToList();
        while (portal.Slow.Held < 3)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        portal.Clock.Advance(TimeSpan.FromMinutes(3));
        for (var more = 0; more < 20 && await Left(portal) > 0; more++)
        {
            workers.AddRange(Enumerable.Range(0, 2).Select(_ => queue.RunDue()));
            await Task.Delay(300, TestContext.Current.CancellationToken);
            portal.Clock.Advance(TimeSpan.FromMinutes(3));
        }

        Assert.Equal(0, await Left(portal));
        Assert.Equal(Jobs / 50, portal.Slow.Held);
        portal.Slow.LetGo();
        await Task.WhenAll(workers);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        var traces = await portal.With<PortalDb, List<string?>>(db => db.Work.Where(w => w.Kind == nameof(Trace)).Select(w => w.Key).ToListAsync());
        Assert.Equal(Jobs, traces.Distinct().Count());
        Assert.Equal(Jobs, traces.Count);
    }

    /// <summary>A worker that takes jobs and is never heard of again.</summary>
    private static Task Drop(ChorePortal portal) => portal.With<PortalDb>(db => db.InOneTransaction(() => db.Work.Where(w => w.Id % 7 == 0).ExecuteUpdateAsync(s => s
        .SetProperty(w => w.Lease, "gone")
        .SetProperty(w => w.LeasedUntilUtc, portal.Clock.GetUtcNow().UtcDateTime.AddMinutes(2)))));

    private static Task<int> Left(ChorePortal portal) => portal.With<PortalDb, int>(db => db.Work.CountAsync(w => w.Kind == nameof(Chore) && !w.Dead));
}
