using Coaching.Content.Store;

namespace Coaching.Training.Outlines;

/// <summary>A unit of a module and its steps, in order.</summary>
internal sealed record OutlineUnit(ContentCard Card, IReadOnlyList<Step> Steps)
{
    public string Title => Card.DisplayText;

    public int Lessons => Steps.Count(s => !s.IsQuiz);

    public int Quizzes => Steps.Count(s => s.IsQuiz);

    public bool IsDone(IReadOnlySet<string> done) => Steps.Count > 0 && Steps.All(s => done.Contains(s.Set));
}
