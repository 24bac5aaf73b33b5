using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Requests.Cases;

/// <summary>Changes a request as it is now, not as a page read it a while ago: one person at a time.</summary>
internal sealed class CaseChanges(PortalDb db)
{
    /// <summary>Reads the request again, has it changed, and saves everything in one transaction.</summary>
    /// <returns>What the change said; false also when somebody else was faster. False saves nothing.</returns>
    public async Task<bool> Change(long requestId, Func<CoachingRequest, Task<bool>> change, CancellationToken cancellationToken)
    {
        foreach (var read in db.ChangeTracker.Entries().Where(e => e.Entity is CoachingRequest or RequestEvent).ToList())
        {
            read.State = EntityState.Detached;
        }

        try
        {
            return await db.InOneTransaction(
                async () =>
                {
                    var changed = await change(await Locked(requestId, cancellationToken));
                    if (changed)
                    {
                        await db.SaveChangesAsync(cancellationToken);
                    }

                    return changed;
                },
                cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    /// <summary>SQLite has one writer at a time; PostgreSQL is told to let the others wait.</summary>
    private Task<CoachingRequest> Locked(long requestId, CancellationToken cancellationToken)
    {
        var rows = db.IsPostgres
            ? db.Requests.FromSql($"""SELECT * FROM "requests_request" WHERE "Id" = {requestId} FOR UPDATE""")
            : db.Requests.Where(r => r.Id == requestId);
        return rows.AsTracking().SingleAsync(cancellationToken);
    }
}
