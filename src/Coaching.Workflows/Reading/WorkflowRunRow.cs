using Coaching.Workflows.Runs;

namespace Coaching.Workflows.Reading;

/// <summary>A run in a list.</summary>
public sealed record WorkflowRunRow
{
    public long Id { get; init; }

    public required string WorkflowTypeId { get; init; }

    /// <summary>Name of the workflow.</summary>
    public required string Name { get; init; }

    /// <summary>The version it follows.</summary>
    public int Version { get; init; }

    /// <summary>What it is about, for example a content item id.</summary>
    public string? CorrelationId { get; init; }

    public RunStatus Status { get; init; }

    /// <summary>Why its last step failed.</summary>
    public string? Fault { get; init; }

    public DateTime CreatedUtc { get; init; }

    public DateTime? FinishedUtc { get; init; }
}
