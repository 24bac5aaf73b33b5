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
    public const int PageSize = 20;

    private static readonly RequestState[] Over = [RequestState.Closed, RequestState.Withdrawn];
    private static readonly RequestState[] Free = [RequestState.Submitted, RequestState.Qualified];

    /// <summary>Requests in charge of the person, and proposals to them.</summary>
    public async Task<IReadOnlyList<QueueRow>> Own(string personId, CancellationToken cancellationToken)
    {
        var proposals = await db.Proposals.Where(p => p.CoachId == personId && p.State == ProposalState.Open).ToListAsync(cancellationToken);
        var ids = proposals.Select(p => p.RequestId).ToList();
        var requests = await Read(db.Requests.Where(r => (r.CoachId == personId && !Over.Contains(r.State)) || ids.Contains(r.Id)), cancellationToken);
        return await Rows(requests, proposals, cancellationToken);
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

        return await Rows(await Read(requests, cancellationToken), [], cancellationToken);
    }

    /// <summary>Requests of other coaches, for those who give them out.</summary>
    public async Task<IReadOnlyList<QueueRow>> OfOthers(string personId, CancellationToken cancellationToken)
    {
        var requests = await Read(db.Requests.Where(r => !Over.Contains(r.State) && !Free.Contains(r.State) && r.CoachId != personId), cancellationToken);
        var names = await people.Find(requests.Select(r => r.CoachId).OfType<string>().Distinct(), cancellationToken);
        return [.. (await Rows(requests, [], cancellationToken)).Select(r => r with { CoachName = r.Request.CoachId is { } id && names.TryGetValue(id, out var coach) ? coach.Name : null })];
    }

    /// <summary>Requests that are over, newest first, page by page from one: all of them for those who give them out, for a coach their own.</summary>
    public async Task<(IReadOnlyList<CoachingRequest> Rows, int Page, int Pages)> Ended(ClaimsPrincipal person, int page, CancellationToken cancellationToken)
    {
        var personId = person.Id;
        var ended = db.Requests.Where(r => Over.Contains(r.State) && r.RequesterId != personId);
        ended = person.May("requests.assign") ? ended : ended.Where(r => r.CoachId == personId);
        var pages = Math.Max(1, (await ended.CountAsync(cancellationToken) + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        return (await ended.OrderByDescending(r => r.ClosedUtc).ThenByDescending(r => r.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken), page, pages);
    }

    private static Task<List<CoachingRequest>> Read(IQueryable<CoachingRequest> requests, CancellationToken cancellationToken) =>
        requests.Include(r => r.Events).OrderBy(r => r.PromisedUtc).Take(200).ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<QueueRow>> Rows(IReadOnlyList<CoachingRequest> requests, IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var ids = requests.Select(r => r.Id).ToList();
        var last = db.Messages.Where(m => ids.Contains(m.RequestId) && !m.Private).GroupBy(m => m.RequestId).Select(g => g.Max(m => m.Id));
        var news = await db.Messages.Where(m => m.FromRequester && last.Contains(m.Id)).Select(m => m.RequestId).ToListAsync(cancellationToken);
        return [.. requests
            .Select(r => new QueueRow(r, ResponseClock.Read(r, plans.CalendarOf(r.Pool), now), proposals.FirstOrDefault(p => p.RequestId == r.Id), news.Contains(r.Id)))
            .OrderBy(r => r.Proposal?.DecideByUtc ?? r.Clock.DueUtc ?? DateTime.MaxValue)];
    }
}
