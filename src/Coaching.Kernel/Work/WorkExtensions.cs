using System.Text.Json;
using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Kernel.Work;

/// <summary>Events and timers are added to the database like any other row.</summary>
public static class WorkExtensions
{
    extension(PortalDb db)
    {
        /// <summary>Everything that remains to be done.</summary>
        public DbSet<WorkItem> Work => db.Set<WorkItem>();

        /// <summary>Tells whoever listens, after the commit.</summary>
        public void Raise<T>(T what, TimeProvider clock)
            where T : notnull => db.Schedule(what, clock.GetUtcNow().UtcDateTime, clock);

        /// <summary>Has something done at a time; with a key it can be withdrawn by <see cref="Withdraw"/>.</summary>
        public void Schedule<T>(T what, DateTime dueUtc, TimeProvider clock, string? key = null)
            where T : notnull => db.Work.Add(new WorkItem
            {
                Kind = typeof(T).Name,
                Payload = JsonSerializer.Serialize(what),
                DueUtc = dueUtc,
                CreatedUtc = clock.GetUtcNow().UtcDateTime,
                Key = key,
            });

        /// <summary>Withdraws scheduled work by its key, with the next save.</summary>
        public async Task Withdraw(string key, CancellationToken cancellationToken = default) =>
            db.Work.RemoveRange(await db.Work.AsTracking().Where(w => w.Key == key).ToListAsync(cancellationToken));
    }
}
