namespace Coaching.Workflows.Activities;

/// <summary>A kind of activity that this portal can run, for whoever lists them.</summary>
/// <param name="Name">Its name in definitions.</param>
/// <param name="IsEvent">Whether it can begin a run or lets it wait.</param>
public sealed record KnownActivity(string Name, bool IsEvent);
