namespace Coaching.Requests.Routing;

/// <summary>A rule: when one of its cases holds, the request goes to the pool.</summary>
internal sealed record RoutingRule
{
    public string Pool { get; init; } = string.Empty;

    public IReadOnlyList<RoutingCase> Any { get; init; } = [];

    public bool Holds(RequestFacts facts) => Any.Any(c => c.Holds(facts));
}

/// <summary>A case holds when each list that is not empty shares a term with the request; an empty case always holds.</summary>
internal sealed record RoutingCase
{
    public IReadOnlyList<string> Types { get; init; } = [];

    public IReadOnlyList<string> Topics { get; init; } = [];

    public IReadOnlyList<string> Territories { get; init; } = [];

    public bool Holds(RequestFacts facts) =>
        Shares(Types, facts.Types) && Shares(Topics, facts.Topics) && Shares(Territories, facts.Territories);

    private static bool Shares(IReadOnlyList<string> wanted, IReadOnlyList<string> given) =>
        wanted.Count == 0 || wanted.Select(TermKeys.Id).Intersect(given).Any();
}
