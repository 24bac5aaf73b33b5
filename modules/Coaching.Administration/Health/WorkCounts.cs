using Coaching.Kernel.Data;
using Coaching.Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Administration.Health;

/// <summary>How much work there is for the worker.</summary>
/// <param name="Waiting">Due now or later.</param>
/// <param name="Overdue">Due for more than five minutes.</param>
/// <param name="Dead">Given up after too many attempts.</param>
internal sealed record WorkCounts(int Waiting, int Overdue, int Dead)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task<WorkCounts> Of(PortalDb db, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var late = nowUtc - Patience;
        return new(
            await db.Work.CountAsync(w => !w.Dead, cancellationToken),
            await db.Work.CountAsync(w => !w.Dead && w.DueUtc < late, cancellationToken),
            await db.Work.CountAsync(w => w.Dead, cancellationToken));
    }
}
