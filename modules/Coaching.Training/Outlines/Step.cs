using Coaching.Content.Items.Fields;
using Coaching.Content.Store;

namespace Coaching.Training.Outlines;

/// <summary>One step of a module's path: a lesson or a quiz.</summary>
/// <param name="Card">The lesson or quiz in the reader's language.</param>
internal sealed record Step(ContentCard Card)
{
    /// <summary>What the step is in every language: progress is kept by it, so that a person may change language.</summary>
    public string Set => Card.Set;

    public string Title => Card.DisplayText;

    public string Url => Card.Url;

    public bool IsQuiz => Card.ContentType == "Quiz";

    /// <summary>Minutes that a lesson takes; nothing is said of quizzes.</summary>
    public int Minutes => (int)(Card.As<LessonFields>().Minutes.Value ?? 0);

    private sealed record LessonFields
    {
        public NumericField Minutes { get; init; } = new();
    }
}
