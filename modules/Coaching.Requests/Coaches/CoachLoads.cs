using Coaching.Kernel.Data;
using Coaching.Requests.Cases;
using Coaching.Requests.Routing;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Requests.Coaches;

/// <summary>Counts what coaches have to do, at the moment it matters.</summary>
internal sealed class CoachLoads(PortalDb db)
{
    private static readonly RequestState[] Open = [RequestState.Accepted, RequestState.InProgress, RequestState.WaitingRequester, RequestState.AnswerDelivered];

    /// <summary>All coaches with their load; those of <paramref name="asked"/> are marked.</summary>
    public async Task<IReadOnlyList<Candidate>> Candidates(string requesterId, IReadOnlyList<string> asked, CancellationToken cancellationToken)
    {
        var coaches = await db.Coaches.ToListAsync(cancellationToken);
        var loads = await Counts(cancellationToken);
        var known = await db.Requests.Where(r => r.RequesterId == requesterId && r.State == RequestState.Closed && r.CoachId != null)
            .Select(r => r.CoachId!).Distinct().ToListAsync(cancellationToken);
        return [.. coaches.Select(c => new Candidate(c, loads.GetValueOrDefault(c.PersonId), asked.Contains(c.PersonId), known.Contains(c.PersonId)))];
    }

    /// <summary>Open cases and open proposals by coach; a coach without any is not in it.</summary>
    public async Task<IReadOnlyDictionary<string, int>> Counts(CancellationToken cancellationToken)
    {
        var cases = await db.Requests.Where(r => r.CoachId != null && Open.Contains(r.State))
            .GroupBy(r => r.CoachId!).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        var proposals = await db.Proposals.Where(p => p.State == ProposalState.Open)
            .GroupBy(p => p.CoachId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        return cases.Concat(proposals).GroupBy(c => c.Key).ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
    }
}
