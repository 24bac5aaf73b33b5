using Coaching.Kernel.Data;
using Coaching.Kernel.Work;
using Coaching.Requests.Mails;
using Coaching.Requests.Routing;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Requests.Cases;

/// <summary>Who has a request. Each decision is read and written in one transaction: of several at once, one holds.</summary>
internal sealed class Decisions(PortalDb db, CaseChanges changes, RequestMails mails, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A coach takes the request.</summary>
    /// <returns>False when somebody else has it already, or it was withdrawn.</returns>
    public Task<bool> Accept(long requestId, string coachId, CancellationToken cancellationToken) => changes.Change(
        requestId,
        async request =>
        {
            var proposal = await OpenProposal(request, cancellationToken);
            if ((proposal is not null && proposal.CoachId != coachId) || !request.Accept(coachId, Now))
            {
                return false;
            }

            End(proposal, ProposalState.Accepted);
            db.Raise(Signals.Decided(request, "Accepted"), clock);
            await mails.Accepted(request, cancellationToken);
            return true;
        },
        cancellationToken);

    /// <summary>The coach who is asked says no, with a reason.</summary>
    /// <returns>False when the proposal is over.</returns>
    public Task<bool> Decline(long requestId, string coachId, string reason, CancellationToken cancellationToken) => changes.Change(
        requestId,
        async request =>
        {
            var proposal = await OpenProposal(request, cancellationToken);
            if (proposal?.CoachId != coachId)
            {
                return false;
            }

            End(proposal, ProposalState.Declined);
            request.Return(EventKind.Declined, coachId, reason, Now);
            db.Raise(Signals.Decided(request, "Declined"), clock);
            return true;
        },
        cancellationToken);

    /// <summary>The lead coach gives the request to a coach.</summary>
    /// <returns>False when it is over, or already with that coach.</returns>
    public Task<bool> Reassign(long requestId, string coachId, string byId, string? reason, CancellationToken cancellationToken) => changes.Change(
        requestId,
        async request =>
        {
            var proposal = await OpenProposal(request, cancellationToken);
            var former = request.CoachId;
            if (!request.Reassign(coachId, byId, reason, Now))
            {
                return false;
            }

            End(proposal, ProposalState.Cancelled);
            db.Raise(Signals.Decided(request, "Accepted"), clock);
            await mails.Given(request, coachId, cancellationToken);
            if (former is not null && former != byId)
            {
                await mails.GivenToOther(request, former, cancellationToken);
            }

            await mails.Accepted(request, cancellationToken);
            return true;
        },
        cancellationToken);

    /// <summary>The requester takes the request back.</summary>
    /// <returns>False when it is over already, or the answer is there.</returns>
    public Task<bool> Withdraw(long requestId, CancellationToken cancellationToken) =>
        changes.Change(requestId, async request => request.MayWithdraw && await Withdraw(request, cancellationToken), cancellationToken);

    /// <summary>The requester says whether the answer helped.</summary>
    /// <returns>False when there is no answer yet, or it was said before.</returns>
    public Task<bool> Rate(long requestId, Helped helped, string? words, CancellationToken cancellationToken) =>
        changes.Change(requestId, request => Task.FromResult(request.Rate(helped, words, Now)), cancellationToken);

    /// <summary>Takes back what a person who leaves still has open, with the caller's save.</summary>
    public async Task WithdrawAll(string requesterId, CancellationToken cancellationToken)
    {
        foreach (var request in await db.Requests.AsTracking().Where(r => r.RequesterId == requesterId).ToListAsync(cancellationToken))
        {
            await Withdraw(request, cancellationToken);
        }
    }

    private async Task<bool> Withdraw(CoachingRequest request, CancellationToken cancellationToken)
    {
        var proposal = await OpenProposal(request, cancellationToken);
        if (!request.Withdraw(Now))
        {
            return false;
        }

        End(proposal, ProposalState.Cancelled);
        db.Raise(Signals.Decided(request, "Withdrawn"), clock);
        await mails.Withdrawn(request, cancellationToken);
        return true;
    }

    private Task<Proposal?> OpenProposal(CoachingRequest request, CancellationToken cancellationToken) =>
        db.Proposals.AsTracking().FirstOrDefaultAsync(p => p.RequestId == request.Id && p.State == ProposalState.Open, cancellationToken);

    private void End(Proposal? proposal, ProposalState state)
    {
        if (proposal is not null)
        {
            (proposal.State, proposal.DecidedUtc) = (state, Now);
        }
    }
}
