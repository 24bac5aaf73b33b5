using System.Reflection;
using System.Text.Json;
using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Coaching.Kernel.Work;

/// <summary>Takes due work under a lease and has it done. Any number of nodes may do so at once.</summary>
public sealed class WorkQueue(IServiceScopeFactory scopes, WorkTypes types, TimeProvider clock, ILogger<WorkQueue> log)
{
    private const int Batch = 16;
    private const int MostAttempts = 12;
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(2);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Does what is due now, until nothing more is.</summary>
    /// <returns>How many jobs were taken.</returns>
    public async Task<int> RunDue(CancellationToken cancellationToken = default)
    {
        var taken = 0;
        while (await Take(cancellationToken) is { Count: > 0 } jobs)
        {
            // What would begin late in its lease is left for later: another worker may have it by the time it ends.
            foreach (var job in jobs.TakeWhile(j => Now < j.LeasedUntilUtc - (LeaseTime / 2)))
            {
                await Run(job, cancellationToken);
            }

            taken += jobs.Count;
        }

        return taken;
    }

    private async Task<List<WorkItem>> Take(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var now = Now;
        if (!await db.Work.AnyAsync(w => w.DueUtc <= now && !w.Dead && (w.LeasedUntilUtc == null || w.LeasedUntilUtc < now), cancellationToken))
        {
            return [];
        }

        var skipLocked = db.IsPostgres ? "FOR UPDATE SKIP LOCKED" : string.Empty;
        var sql = $$"""
            UPDATE "kernel_work" SET "Lease" = {0}, "LeasedUntilUtc" = {1}, "Attempts" = "Attempts" + 1
            WHERE "Id" IN (SELECT "Id" FROM "kernel_work"
                WHERE "DueUtc" <= {2} AND NOT "Dead" AND ("LeasedUntilUtc" IS NULL OR "LeasedUntilUtc" < {2})
                ORDER BY "DueUtc", "Id" LIMIT {{Batch}} {{skipLocked}})
            RETURNING *
            """;
        return await db.InOneTransaction(
            () => db.Work.FromSqlRaw(sql, Guid.NewGuid().ToString(), now + LeaseTime, now).ToListAsync(cancellationToken), cancellationToken);
    }

    private async Task Run(WorkItem job, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            // The job's removal is part of whatever the handler saves: one effect, or none.
            db.Remove(job);
            if (job.Handler is not null || types.Handlers(job.Kind).Count == 1)
            {
                await Handle(scope.ServiceProvider, job, cancellationToken);
            }
            else
            {
                DealOut(db, job);
            }

            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException conflict) when (conflict.Entries.All(e => e.Entity is WorkItem))
        {
            log.LogInformation("Work {Id} ({Kind}) was taken over by another worker", job.Id, job.Kind);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            await Postpone(job, error);
        }
    }

    private void DealOut(PortalDb db, WorkItem job)
    {
        foreach (var handler in types.Handlers(job.Kind))
        {
            db.Work.Add(new WorkItem
            {
                Kind = job.Kind,
                Handler = handler.Name,
                Key = job.Key,
                Payload = job.Payload,
                DueUtc = job.DueUtc,
                CreatedUtc = job.CreatedUtc,
            });
        }
    }

    private async Task Handle(IServiceProvider services, WorkItem job, CancellationToken cancellationToken)
    {
        var kind = types.Kind(job.Kind) ?? throw new InvalidOperationException($"Nothing handles '{job.Kind}'.");
        var handlerType = types.Handlers(job.Kind).FirstOrDefault(h => job.Handler is null || h.Name == job.Handler)
            ?? throw new InvalidOperationException($"There is no handler '{job.Handler}' any more.");
        var handle = typeof(IWorkHandler<>).MakeGenericType(kind).GetMethod(nameof(IWorkHandler<object>.Handle))!;
        var work = JsonSerializer.Deserialize(job.Payload, kind);
        await (Task)handle.Invoke(services.GetRequiredService(handlerType), BindingFlags.DoNotWrapExceptions, null, [work, cancellationToken], null)!;
    }

    private async Task Postpone(WorkItem job, Exception error)
    {
        log.LogWarning(error, "Work {Id} ({Kind}, {Handler}) failed at attempt {Attempts}", job.Id, job.Kind, job.Handler, job.Attempts);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var next = Now + TimeSpan.FromSeconds(Math.Min(3600, 5 * Math.Pow(2, job.Attempts - 1)));
        var dead = job.Attempts >= MostAttempts;
        await db.InOneTransaction(() => db.Work.Where(w => w.Id == job.Id && w.Lease == job.Lease).ExecuteUpdateAsync(s => s
            .SetProperty(w => w.DueUtc, next)
            .SetProperty(w => w.Error, error.Message)
            .SetProperty(w => w.Dead, dead)
            .SetProperty(w => w.LeasedUntilUtc, (DateTime?)null)));
    }
}
