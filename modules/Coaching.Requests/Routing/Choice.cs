namespace Coaching.Requests.Routing;

/// <summary>Chooses the coach for a request: who cannot take it is left out, the others are compared by points.</summary>
internal static class Choice
{
    /// <summary>The best coach with points and reasons, or null when nobody can take it.</summary>
    /// <param name="plan">Weights.</param>
    /// <param name="pool">Name of the request's pool.</param>
    /// <param name="facts">The request.</param>
    /// <param name="requesterId">Nobody coaches themselves.</param>
    /// <param name="candidates">All coaches.</param>
    /// <param name="today">For absences.</param>
    /// <param name="levels">Level of a territory: country, region, department, commune.</param>
    public static Chosen? Best(
        RoutingPlan plan, string pool, RequestFacts facts, string requesterId, IEnumerable<Candidate> candidates, DateOnly today, Func<string, IReadOnlyList<Place>> levels) =>
        candidates
            .Where(c => CanTake(c, pool, facts, requesterId, today))
            .Select(c => Score(plan, facts, c, levels))
            .OrderByDescending(c => c.Points)
            .ThenBy(c => c.Candidate.Profile.LastProposedUtc ?? DateTime.MinValue)
            .ThenBy(c => c.Candidate.Profile.PersonId, StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>The hard conditions.</summary>
    public static bool CanTake(Candidate candidate, string pool, RequestFacts facts, string requesterId, DateOnly today)
    {
        var coach = candidate.Profile;
        return coach.Active
            && !candidate.Asked
            && coach.PersonId != requesterId
            && coach.Pools.Contains(pool)
            && !coach.IsAway(today)
            && candidate.OpenCases < coach.Capacity
            && (facts.Languages.Count == 0 || facts.Languages.Intersect(coach.Languages).Any());
    }

    /// <summary>Points and reasons; reasons without points are not given.</summary>
    public static Chosen Score(RoutingPlan plan, RequestFacts facts, Candidate candidate, Func<string, IReadOnlyList<Place>> levels)
    {
        var coach = candidate.Profile;
        var shared = facts.Languages.Intersect(coach.Languages).Count();
        var reasons = new List<Reason>
        {
            new(ReasonKind.Topic, facts.Topics.Intersect(coach.Topics).Any() ? plan.Topic : 0),
            new(ReasonKind.Language, facts.Languages.Count == 0 ? plan.Language : plan.Language * shared / facts.Languages.Count),
            new(ReasonKind.Territory, coach.Territories.Select(t => Meet(plan, facts, levels(t))).DefaultIfEmpty().Max()),
            new(ReasonKind.Load, plan.Capacity * (coach.Capacity - candidate.OpenCases) / Math.Max(1, coach.Capacity), candidate.OpenCases, coach.Capacity),
            new(ReasonKind.Returning, candidate.KnowsRequester ? plan.Returning : 0),
        };
        return new(candidate, reasons.Sum(r => r.Points), [.. reasons.Where(r => r.Points > 0)]);
    }

    /// <summary>Points of the closest territory that coach and request have in common.</summary>
    private static int Meet(RoutingPlan plan, RequestFacts facts, IReadOnlyList<Place> coach) =>
        coach.FirstOrDefault(p => facts.Territories.Contains(p.Id)) is { Level: { } level } ? plan.Territory.GetValueOrDefault(level) : 0;
}

/// <summary>A territory with its level.</summary>
internal sealed record Place(string Id, string? Level);

/// <summary>A coach with points and reasons.</summary>
internal sealed record Chosen(Candidate Candidate, int Points, IReadOnlyList<Reason> Reasons);
