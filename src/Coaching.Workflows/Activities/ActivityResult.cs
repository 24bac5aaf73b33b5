namespace Coaching.Workflows.Activities;

/// <summary>How an activity came out: with outcomes to follow, or waiting.</summary>
public sealed record ActivityResult
{
    private ActivityResult()
    {
    }

    public static ActivityResult Done { get; } = Of("Done");

    /// <summary>Waits for its event.</summary>
    public static ActivityResult Halt { get; } = new() { Halts = true };

    /// <summary>Ends this branch without an outcome: another branch goes on.</summary>
    public static ActivityResult Nothing { get; } = new();

    public IReadOnlyList<string> Outcomes { get; private init; } = [];

    public bool Halts { get; private init; }

    /// <summary>When a timer wakes it.</summary>
    public DateTime? DueUtc { get; private init; }

    /// <summary>What a person may answer.</summary>
    public IReadOnlyList<string> Actions { get; private init; } = [];

    /// <summary>Who may answer.</summary>
    public IReadOnlyList<string> Roles { get; private init; } = [];

    public static ActivityResult Of(params IReadOnlyList<string> outcomes) => new() { Outcomes = outcomes };

    public static ActivityResult Until(DateTime dueUtc) => new() { Halts = true, DueUtc = dueUtc };

    public static ActivityResult Ask(IReadOnlyList<string> actions, IReadOnlyList<string> roles) =>
        new() { Halts = true, Actions = actions, Roles = roles };
}
