using System.ComponentModel.DataAnnotations;

namespace Coaching.Training.Enrolments;

/// <summary>A lesson that the person finished, or a quiz that the person passed.</summary>
internal sealed class StepDone
{
    public long EnrolmentId { get; set; }

    /// <summary>What the translations of the lesson or quiz have in common.</summary>
    [MaxLength(36)]
    public required string StepSet { get; set; }

    public DateTime DoneUtc { get; set; }
}
