namespace Coaching.Workflows.People;

/// <summary>A question a workflow asks.</summary>
/// <param name="Id">For the answer.</param>
/// <param name="Actions">The possible answers, in the words of the workflow.</param>
/// <param name="SinceUtc">Since when it waits.</param>
/// <param name="Workflow">Name of the workflow.</param>
/// <param name="About">Title of the content it is about, where it is about content.</param>
public sealed record UserTask(string Id, IReadOnlyList<string> Actions, DateTime SinceUtc, string Workflow, string? About);
