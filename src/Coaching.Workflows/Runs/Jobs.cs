using System.Text.Json.Nodes;

namespace Coaching.Workflows.Runs;

/// <summary>Job: takes the first step of a run, from its starting activity.</summary>
internal sealed record StartRun(long RunId, string ActivityId);

/// <summary>Job: goes on where a run waits, if it still waits there.</summary>
/// <param name="BookmarkId">Where it waits.</param>
/// <param name="Action">What a person answered.</param>
/// <param name="Input">What the event brought.</param>
internal sealed record ResumeRun(string BookmarkId, string? Action = null, JsonObject? Input = null);

/// <summary>Job: a time table that begins runs has fallen due.</summary>
internal sealed record StartByTimer(string WorkflowTypeId, int Version, string ActivityId);
