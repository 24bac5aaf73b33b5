using System.Security.Claims;
using Coaching.Kernel.Data;
using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Coaching.Requests.Routing;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Requests.Cases;

/// <summary>What stands on a desk, ordered by what is due first.</summary>
internal sealed class Queue(PortalDb db, IPeople people, RoutingPlans plans, TimeProvider clock)
{
    private static readonly RequestState[] Over = [RequestState.Closed, RequestState.Withdrawn];
    private static readonly RequestState[] Free = [RequestState.Submitted, RequestState.Qualified];

    /// <summary>Requests in charge of the person, and proposals to them.</summary>
    public async Task<IReadOnlyList<QueueRow>> Own(string personId, CancellationToken cancellationToken)
    {
        var proposals = await db.Proposals.Where(p => p.CoachId == personId && p.State == ProposalState.Open).ToListAsync(cancellationToken);
        var ids = proposals.Select(p => p.RequestId).ToList();
        var requests = await Read(db.Requests.Where(r => (r.CoachId == personId && !Over.Contains(r.State)) || ids.Contains(r.Id)), cancellationToken);
        return Rows(requests, proposals);
    }

    /// <summary>Requests that nobody has: of all pools for those who give them out, of one's own pools for a coach.</summary>
    public async Task<IReadOnlyList<QueueRow>> Unassigned(ClaimsPrincipal person, CancellationToken cancellationToken)
    {
        var personId = person.Id;
        var requests = db.Requests.Where(r => Free.Contains(r.State) && r.RequesterId != personId);
        if (!person.May("requests.assign"))
        {
            var pools = await db.Coaches.Where(c => c.PersonId == personId && c.Active).Select(c => c.Pools).FirstOrDefaultAsync(cancellationToken) ?? [];
            requests = requests.Where(r => r.State == RequestState.Qualified && !r.Confidential && pools.Contains(r.Pool));
        }

        return Rows(await Read(requests, cancellationToken), []);
    }

    /// <summary>Requests of other coaches, for those who give them out.</summary>
    public async Task<IReadOnlyList<QueueRow>> OfOthers(string personId, CancellationToken cancellationToken)
    {
        var requests = await Read(db.Requests.Where(r => !Over.Contains(r.State) && !Free.Contains(r.State) && r.CoachId != personId), cancellationToken);
        var names = await people.Find(requests.Select(r => r.CoachId).OfType<string>().Distinct(), cancellationToken);
        return [.. Rows(requests, []).Select(r => r with { CoachName = r.Request.CoachId is { } id && names.TryGetValue(id, out var coach) ? coach.Name : null })];
    }

    private static Task<List<CoachingRequest>> Read(IQueryable<CoachingRequest> requests, CancellationToken cancellationToken) =>
        requests.Include(r => r.Events).OrderBy(r => r.PromisedUtc).Take(200).ToListAsync(cancellationToken);

    private List<QueueRow> Rows(IEnumerable<CoachingRequest> requests, IReadOnlyList<Proposal> proposals)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return [.. requests
            .Select(r => new QueueRow(r, ResponseClock.Read(r, plans.CalendarOf(r.Pool), now), proposals.FirstOrDefault(p => p.RequestId == r.Id)))
            .OrderBy(r => r.Proposal?.DecideByUtc ?? r.Clock.DueUtc ?? DateTime.MaxValue)];
    }
}
