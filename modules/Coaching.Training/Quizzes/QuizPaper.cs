namespace Coaching.Training.Quizzes;

/// <summary>What one attempt puts before a person.</summary>
/// <param name="Seed">Decided the order of the choices.</param>
/// <param name="IsDrawn">Whether the questions were drawn.</param>
/// <param name="Questions">The questions, in the order in which they are asked.</param>
internal sealed record QuizPaper(string Seed, bool IsDrawn, IReadOnlyList<QuizQuestion> Questions);
