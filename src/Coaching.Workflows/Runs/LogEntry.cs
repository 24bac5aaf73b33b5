using System.ComponentModel.DataAnnotations;

namespace Coaching.Workflows.Runs;

/// <summary>One line of what a run did, for a person to read.</summary>
internal sealed class LogEntry
{
    public long Id { get; set; }

    public long RunId { get; set; }

    public DateTime AtUtc { get; set; }

    [MaxLength(50)]
    public required string ActivityId { get; set; }

    /// <summary>Title of the activity at that time.</summary>
    [MaxLength(255)]
    public required string Title { get; set; }

    /// <summary>Its outcome; «Waiting» or «Failed» when there was none.</summary>
    [MaxLength(100)]
    public required string Outcome { get; set; }

    /// <summary>What the activity had to say.</summary>
    public string? Text { get; set; }
}
