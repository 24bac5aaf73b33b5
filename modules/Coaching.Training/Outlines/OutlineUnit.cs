namespace Coaching.Training.Outlines;

/// <summary>A unit of a module and its steps, in order; or the closing steps, which stand in no unit.</summary>
/// <param name="Title">Title of the unit; null for the closing steps, which views call «To finish».</param>
/// <param name="Steps">Its lessons and quizzes.</param>
internal sealed record OutlineUnit(string? Title, IReadOnlyList<Step> Steps)
{
    public int Lessons => Steps.Count(s => !s.IsQuiz);

    public int Quizzes => Steps.Count(s => s.IsQuiz);

    public bool IsDone(IReadOnlySet<string> done) => Steps.Count > 0 && Steps.All(s => done.Contains(s.Set));
}
