using Coaching.Content.Display;
using Coaching.Content.Items;
using Coaching.Content.Items.Fields;
using Coaching.Content.Items.Parts;

namespace Coaching.Training.Quizzes;

/// <summary>A quiz as it is taken.</summary>
internal sealed class Quiz(ContentItem item)
{
    /// <summary>Percentage that passes when the quiz does not say.</summary>
    public const int UsualPassPercent = 60;

    public ContentItem Item => item;

    public IReadOnlyList<QuizQuestion> Questions { get; } =
        [.. item.As<BagPart>("Questions").ContentItems.Select((question, index) => QuizQuestion.From(question, index + 1))];

    public int PassPercent => (int)(item.Field<NumericField>("PassPercent").Value ?? UsualPassPercent);

    /// <summary>Marks a set of answers: ids of the chosen answers by question id.</summary>
    public QuizGrade Grade(IReadOnlyDictionary<string, string[]> answers)
    {
        // A third and two thirds make one: sums are rounded before they are compared.
        var points = Math.Round(Questions.Sum(q => q.Score(answers.GetValueOrDefault(q.Id) ?? [])), 6);
        var percent = Questions.Count == 0 ? 0 : points * 100 / Questions.Count;
        return new(Math.Round(points, 2), Questions.Count, (int)percent, percent >= PassPercent);
    }
}

/// <summary>What a set of answers is worth.</summary>
internal sealed record QuizGrade(decimal Points, int MaxPoints, int Percent, bool Passed);
