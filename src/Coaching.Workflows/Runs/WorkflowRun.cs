using System.ComponentModel.DataAnnotations;

namespace Coaching.Workflows.Runs;

/// <summary>One run of a workflow, pinned to the version it began with.</summary>
internal sealed class WorkflowRun
{
    public const int CorrelationMaxLength = 100;

    public long Id { get; set; }

    /// <summary>The run's name in Orchard Core's form.</summary>
    [MaxLength(26)]
    public required string WorkflowId { get; set; }

    /// <summary>The version it follows.</summary>
    public long TypeId { get; set; }

    /// <summary>What the run is about, for example a content item id.</summary>
    [MaxLength(CorrelationMaxLength)]
    public string? CorrelationId { get; set; }

    [MaxLength(20)]
    public RunStatus Status { get; set; }

    /// <summary>Input, properties and arrived branches, as JSON.</summary>
    public required string State { get; set; }

    /// <summary>Why the last step failed.</summary>
    public string? Fault { get; set; }

    public DateTime CreatedUtc { get; set; }

    public DateTime? FinishedUtc { get; set; }

    /// <summary>Counts the steps; two workers cannot take the same one.</summary>
    [ConcurrencyCheck]
    public int Step { get; set; }
}
