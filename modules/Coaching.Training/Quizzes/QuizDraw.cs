using System.ComponentModel.DataAnnotations;

namespace Coaching.Training.Quizzes;

/// <summary>
/// The questions that were drawn for a quiz that somebody has begun and not handed in yet: one a person and quiz, the same on every
/// device and in every language. Handing it in removes it; the next attempt draws anew.
/// </summary>
internal sealed class QuizDraw
{
    /// <summary>Signs of a seed.</summary>
    public const int SeedLength = 32;

    public long EnrolmentId { get; set; }

    /// <summary>What the translations of the quiz have in common.</summary>
    [MaxLength(36)]
    public required string QuizSet { get; set; }

    /// <summary>Decides the order of the choices.</summary>
    [MaxLength(SeedLength)]
    public required string Seed { get; set; }

    /// <summary>Ids of the drawn questions in the order in which they are asked, as JSON.</summary>
    public required string Questions { get; set; }

    public DateTime BegunUtc { get; set; }
}
