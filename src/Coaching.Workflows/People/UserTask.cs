namespace Coaching.Workflows.People;

/// <summary>A question a workflow asks.</summary>
/// <param name="Id">For the answer.</param>
/// <param name="Actions">The possible answers, in the words of the workflow.</param>
/// <param name="SinceUtc">Since when it waits.</param>
public sealed record UserTask(string Id, IReadOnlyList<string> Actions, DateTime SinceUtc);
