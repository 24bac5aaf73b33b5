using Coaching.Kernel.Data;
using Coaching.Kernel.Work;
using Coaching.Requests.Cases;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Requests.Routing;

/// <summary>Job: the time to decide about a proposal is over.</summary>
internal sealed record ExpireProposal(long ProposalId);

/// <summary>A coach who said nothing is not asked again; the next one is.</summary>
internal sealed class ProposalExpiry(PortalDb db, TimeProvider clock) : IWorkHandler<ExpireProposal>
{
    public async Task Handle(ExpireProposal work, CancellationToken cancellationToken)
    {
        var proposal = await db.Proposals.AsTracking().FirstOrDefaultAsync(p => p.Id == work.ProposalId && p.State == ProposalState.Open, cancellationToken);
        if (proposal is null)
        {
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var request = await db.Requests.AsTracking().SingleAsync(r => r.Id == proposal.RequestId, cancellationToken);
        (proposal.State, proposal.DecidedUtc) = (ProposalState.Expired, now);
        request.Return(EventKind.Expired, proposal.CoachId, null, now);
        db.Raise(Signals.Decided(request, "Expired"), clock);
    }
}
