namespace Coaching.Workflows.Reading;

/// <summary>One line of what a run did.</summary>
/// <param name="AtUtc">When.</param>
/// <param name="Title">Which activity, by the title the centre gave it.</param>
/// <param name="Outcome">How it came out; «Waiting» or «Failed» when there was no outcome.</param>
/// <param name="Text">What it had to say.</param>
public sealed record WorkflowLogLine(DateTime AtUtc, string Title, string Outcome, string? Text);
