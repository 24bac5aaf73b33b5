namespace Coaching.Requests.Routing;

/// <summary>Rules, pools, weights and delays: all of them the centre's to change.</summary>
internal sealed record RoutingPlan
{
    /// <summary>Within how many working days a person answers.</summary>
    public int AnswerWorkingDays { get; init; } = 2;

    /// <summary>How long a coach may think about a proposal.</summary>
    public int DecideWorkingDays { get; init; } = 1;

    /// <summary>After so many coaches the lead coach decides.</summary>
    public int MostProposals { get; init; } = 3;

    /// <summary>How many requests one person may send in a day.</summary>
    public int RequestsPerDay { get; init; } = 5;

    public int Topic { get; init; } = 40;

    public int Language { get; init; } = 25;

    /// <summary>Points by the level at which coach and request meet.</summary>
    public IReadOnlyDictionary<string, int> Territory { get; init; } = new Dictionary<string, int>();

    public int Capacity { get; init; } = 15;

    public int Returning { get; init; } = 10;

    public IReadOnlyList<Pool> Pools { get; init; } = [];

    public IReadOnlyList<RoutingRule> Rules { get; init; } = [];

    /// <summary>The pool of this name; the last one, which takes everything, when there is none (any more).</summary>
    public Pool Pool(string name) => Pools.FirstOrDefault(p => p.Name == name) ?? Pools[^1];

    /// <summary>The first rule that holds, counted from one, and its pool.</summary>
    public (int Rule, Pool Pool) Choose(RequestFacts facts)
    {
        for (var i = 0; i < Rules.Count; i++)
        {
            if (Rules[i].Holds(facts))
            {
                return (i + 1, Pool(Rules[i].Pool));
            }
        }

        return (0, Pools[^1]);
    }
}
