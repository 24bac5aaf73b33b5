using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Coaching.Training.Quizzes;

/// <summary>One answered quiz, as it was answered. Changing the quiz never changes it.</summary>
internal sealed class QuizAttempt
{
    public long Id { get; set; }

    public long EnrolmentId { get; set; }

    /// <summary>What the translations of the quiz have in common.</summary>
    [MaxLength(36)]
    public required string QuizSet { get; set; }

    /// <summary>The item that was taken: it tells the language.</summary>
    [MaxLength(26)]
    public required string QuizItemId { get; set; }

    /// <summary>The version that was taken.</summary>
    [MaxLength(26)]
    public required string QuizVersionId { get; set; }

    /// <summary>Decided the order of the choices.</summary>
    [MaxLength(QuizDraw.SeedLength)]
    public required string Seed { get; set; }

    /// <summary>Ids of the questions that were asked, in their order, as JSON.</summary>
    public required string Questions { get; set; }

    /// <summary>Whether the questions were drawn, so that the attempt closes a <see cref="QuizDraw"/>.</summary>
    [NotMapped]
    public bool IsDrawn { get; init; }

    /// <summary>Ids of the chosen answers by question id, as JSON.</summary>
    public required string Answers { get; set; }

    public decimal Points { get; set; }

    public int MaxPoints { get; set; }

    /// <summary>Whole percent, rounded, and never up to what passes.</summary>
    public int Percent { get; set; }

    public bool Passed { get; set; }

    public DateTime SubmittedUtc { get; set; }
}
