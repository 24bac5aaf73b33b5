using System.ComponentModel.DataAnnotations;

namespace Coaching.Kernel.Work;

/// <summary>
/// Something that remains to be done after the commit: an event to deliver, a mail to send, a timer that falls due. It is a row,
/// so it survives a kill, and is written by the same save as the data it belongs to.
/// </summary>
public sealed class WorkItem
{
    public long Id { get; set; }

    /// <summary>Name of the record type that was raised or scheduled.</summary>
    [MaxLength(200)]
    public required string Kind { get; set; }

    /// <summary>The one handler that has to do it; null until an event with several handlers has been dealt out to them.</summary>
    [MaxLength(200)]
    public string? Handler { get; set; }

    /// <summary>Names a job that may be replaced or withdrawn, for example the reminder of one request.</summary>
    [MaxLength(200)]
    public string? Key { get; set; }

    /// <summary>The record as JSON.</summary>
    public required string Payload { get; set; }

    /// <summary>Not before this moment.</summary>
    public DateTime DueUtc { get; set; }

    public DateTime CreatedUtc { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>Taken by a worker until then; free again afterwards.</summary>
    public DateTime? LeasedUntilUtc { get; set; }

    /// <summary>Who took it: a new value at each lease, so that a worker that lost its lease cannot finish the job.</summary>
    [MaxLength(36), ConcurrencyCheck]
    public string? Lease { get; set; }

    /// <summary>What went wrong the last time.</summary>
    public string? Error { get; set; }

    /// <summary>Given up after too many attempts; kept for an administrator to see.</summary>
    public bool Dead { get; set; }
}
