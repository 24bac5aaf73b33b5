using System.ComponentModel.DataAnnotations;

namespace Coaching.Workflows.Runs;

/// <summary>Where a run waits. Whoever removes the row may go on: a run is resumed once.</summary>
internal sealed class Bookmark
{
    [MaxLength(26)]
    public required string Id { get; set; }

    public long RunId { get; set; }

    [MaxLength(50)]
    public required string ActivityId { get; set; }

    /// <summary>The kind of activity, which is also the name of the event it waits for.</summary>
    [MaxLength(100)]
    public required string Name { get; set; }

    [MaxLength(WorkflowRun.CorrelationMaxLength)]
    public string? CorrelationId { get; set; }

    /// <summary>What a person may answer, one a line; null when no person is asked.</summary>
    public string? Actions { get; set; }

    /// <summary>Roles that may answer, one a line; null for administrators.</summary>
    public string? Roles { get; set; }

    /// <summary>When a timer wakes it.</summary>
    public DateTime? DueUtc { get; set; }

    public DateTime CreatedUtc { get; set; }
}
