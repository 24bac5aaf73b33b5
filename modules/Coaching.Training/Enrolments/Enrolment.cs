using System.ComponentModel.DataAnnotations;

namespace Coaching.Training.Enrolments;

/// <summary>A person follows a module, in whatever languages.</summary>
internal sealed class Enrolment
{
    public long Id { get; set; }

    [MaxLength(26)]
    public required string PersonId { get; set; }

    /// <summary>What the translations of the module have in common.</summary>
    [MaxLength(36)]
    public required string ModuleSet { get; set; }

    public DateTime EnrolledUtc { get; set; }

    /// <summary>When the person last finished something; written first in every transaction that does, so that they queue up.</summary>
    public DateTime LastStepUtc { get; set; }

    /// <summary>When everything was done for the first time.</summary>
    public DateTime? CompletedUtc { get; set; }

    public List<StepDone> Steps { get; } = [];

    /// <summary>What is done, by what its translations have in common.</summary>
    public IReadOnlySet<string> Done => Steps.Select(s => s.StepSet).ToHashSet();
}
