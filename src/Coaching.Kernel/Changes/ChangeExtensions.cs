using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Kernel.Changes;

/// <summary>Tells all nodes that something they keep in memory has changed.</summary>
public static class ChangeExtensions
{
    /// <summary>Notes the change in the caller's transaction; every node reads again within seconds, this one at once after the commit.</summary>
    public static Task Changed(this PortalDb db, string source, CancellationToken cancellationToken = default) => db.InOneTransaction(
        () =>
        {
            db.NoteChange();
            return db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "kernel_change" ("Name", "Version") VALUES ({source}, 1) ON CONFLICT ("Name") DO UPDATE SET "Version" = "kernel_change"."Version" + 1""",
                cancellationToken);
        },
        cancellationToken);
}
