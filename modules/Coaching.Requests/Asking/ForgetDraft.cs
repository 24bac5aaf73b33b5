using Coaching.Kernel.Data;
using Coaching.Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Requests.Asking;

/// <summary>Job: looks whether a draft is still wanted.</summary>
internal sealed record ForgetDraft(string Token);

/// <summary>A draft that nobody has touched for a while is removed; one that was touched is looked at again.</summary>
internal sealed class DraftForgetting(PortalDb db, TimeProvider clock) : IWorkHandler<ForgetDraft>
{
    public async Task Handle(ForgetDraft work, CancellationToken cancellationToken)
    {
        if (await db.Drafts.AsTracking().FirstOrDefaultAsync(d => d.Token == work.Token && d.RequestId == null, cancellationToken) is not { } draft)
        {
            return;
        }

        var until = draft.SavedUtc.AddDays(Draft.KeptDays);
        if (until <= clock.GetUtcNow().UtcDateTime)
        {
            db.Remove(draft);
        }
        else
        {
            db.Schedule(work, until, clock);
        }
    }
}
