using System.Security.Claims;
using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Requests.Cases;

/// <summary>Finds a request for somebody. What a person may not read does not exist for them.</summary>
internal sealed class CaseFinder(PortalDb db)
{
    /// <summary>One's own request, tracked, with its events; null when there is none or it is somebody else's.</summary>
    public async Task<CoachingRequest?> Own(string reference, ClaimsPrincipal person, CancellationToken cancellationToken)
    {
        var request = await Load(reference, cancellationToken);
        return request is not null && request.RequesterId == person.Id && person.May("requests.read", request.RequesterId) ? request : null;
    }

    /// <summary>A request on the coach's desk, tracked, with its events; null when it is none of the person's business.</summary>
    public async Task<CoachingRequest?> OnDesk(string reference, ClaimsPrincipal person, CancellationToken cancellationToken)
    {
        var request = await Load(reference, cancellationToken);
        return request is not null && await MayWorkOn(request, person, "requests.read", cancellationToken) ? request : null;
    }

    /// <summary>Whether the person had this request before somebody else did.</summary>
    public Task<bool> WasInCharge(string reference, string? personId, CancellationToken cancellationToken) => db.Requests.AnyAsync(
        r => r.Reference == reference && r.RequesterId != personId
            && r.Events.Any(e => e.CoachId == personId && (e.Kind == EventKind.Accepted || e.Kind == EventKind.Reassigned)),
        cancellationToken);

    /// <summary>Whether somebody may do an action of the desk on a request: in charge of it, asked about it, or free to take it.</summary>
    public async Task<bool> MayWorkOn(CoachingRequest request, ClaimsPrincipal person, string action, CancellationToken cancellationToken)
    {
        // Never as its owner: somebody who is a coach and asked for help sees the requester's page of it, not the desk's.
        if (person.Id == request.RequesterId)
        {
            return false;
        }

        return person.May(action, null, request.CoachId) || person.May(action, null, await Invited(request, person, cancellationToken));
    }

    /// <summary>The request of a message, when the person may read the message.</summary>
    public async Task<bool> MayRead(Message message, ClaimsPrincipal person, CancellationToken cancellationToken)
    {
        var request = await db.Requests.SingleAsync(r => r.Id == message.RequestId, cancellationToken);
        return await MayWorkOn(request, person, "requests.read", cancellationToken)
            || (!message.Private && request.RequesterId == person.Id && person.May("requests.read", request.RequesterId));
    }

    /// <summary>The person's id when a proposal to them is open, or when nobody is asked and they belong to the pool.</summary>
    private async Task<string?> Invited(CoachingRequest request, ClaimsPrincipal person, CancellationToken cancellationToken)
    {
        var personId = person.Id;
        if (request.State == RequestState.Proposed
            && await db.Proposals.AnyAsync(p => p.RequestId == request.Id && p.CoachId == personId && p.State == ProposalState.Open, cancellationToken))
        {
            return personId;
        }

        var open = request.State == RequestState.Qualified && !request.Confidential;
        return open && await db.Coaches.AnyAsync(c => c.PersonId == personId && c.Active && c.Pools.Contains(request.Pool), cancellationToken) ? personId : null;
    }

    private Task<CoachingRequest?> Load(string reference, CancellationToken cancellationToken) =>
        db.Requests.AsTracking().Include(r => r.Events).FirstOrDefaultAsync(r => r.Reference == reference, cancellationToken);
}
