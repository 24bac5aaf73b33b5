using System.ComponentModel.DataAnnotations;

namespace Coaching.Editorial.Review;

/// <summary>An item that somebody who may not publish has sent to those who may.</summary>
internal sealed class ReviewRequest
{
    public const int MaxRemark = 1000;

    [MaxLength(26)]
    public required string ContentItemId { get; set; }

    /// <summary>The version that was sent.</summary>
    [MaxLength(26)]
    public required string ContentItemVersionId { get; set; }

    /// <summary>Who sent it.</summary>
    [MaxLength(26)]
    public required string PersonId { get; set; }

    public DateTime SentUtc { get; set; }

    /// <summary>A word to the reviewer.</summary>
    [MaxLength(MaxRemark)]
    public string? Remark { get; set; }

    /// <summary>When it was sent back; null while it waits for the reviewer.</summary>
    public DateTime? BackUtc { get; set; }

    /// <summary>What the reviewer wants changed.</summary>
    [MaxLength(MaxRemark)]
    public string? Answer { get; set; }
}
