using System.Text.Json;
using Coaching.Content.Display;
using Coaching.Content.Items;
using Coaching.Content.Items.Fields;
using Coaching.Content.Items.Parts;
using Coaching.Training.Outlines;

namespace Coaching.Training.Quizzes;

/// <summary>A quiz as its author wrote it, and what one attempt asks of it.</summary>
internal sealed class Quiz(ContentItem item)
{
    /// <summary>Percentage that passes when the quiz does not say.</summary>
    public const int UsualPassPercent = 60;

    public ContentItem Item => item;

    /// <summary>What the translations of the quiz have in common.</summary>
    public string Set => item.Set;

    /// <summary>All questions, in the author's order.</summary>
    public IReadOnlyList<QuizQuestion> Questions { get; } =
        [.. item.As<BagPart>("Questions").ContentItems.Select((question, index) => QuizQuestion.From(question, index + 1))];

    public int PassPercent => (int)(item.Field<NumericField>("PassPercent").Value ?? UsualPassPercent);

    /// <summary>How many questions are drawn for each attempt; null when all are asked.</summary>
    public int? Draw => item.Field<NumericField>("Draw").Value is { } draw && draw >= 1 && draw < Questions.Count ? (int)draw : null;

    /// <summary>Ids of the questions that a seed draws, in the order in which they are asked.</summary>
    public IReadOnlyList<string> DrawnBy(string seed) => [.. Questions.Select(q => q.Id).ShuffledBy(seed, id => id).Take(Draw ?? Questions.Count)];

    /// <summary>What an attempt asks.</summary>
    /// <param name="seed">Decides the order of the choices.</param>
    /// <param name="questions">Ids of its questions as JSON; those that the quiz no longer has are left out. Null: all of them.</param>
    public IReadOnlyList<QuizQuestion> Asks(string seed, string? questions = null)
    {
        var ids = questions is null ? Questions.Select(q => q.Id) : JsonSerializer.Deserialize<string[]>(questions)!;
        return [.. ids.Select(id => Questions.FirstOrDefault(q => q.Id == id)).OfType<QuizQuestion>().Select((q, index) => q.Asked(index + 1, seed))];
    }

    /// <summary>Marks the answers to what was asked: ids of the chosen answers by question id. Others count for nothing.</summary>
    public QuizGrade Grade(IReadOnlyList<QuizQuestion> asked, IReadOnlyDictionary<string, string[]> answers)
    {
        // A third and two thirds make one: sums are rounded before they are compared.
        var points = Math.Round(asked.Sum(q => q.Score(answers.GetValueOrDefault(q.Id) ?? [])), 6);
        var percent = asked.Count == 0 ? 0 : points * 100 / asked.Count;
        var passed = percent >= PassPercent;
        // 59.7 does not pass at 60, and is not shown as 60.
        var whole = (int)Math.Round(percent, MidpointRounding.AwayFromZero);
        return new(Math.Round(points, 2), asked.Count, passed ? whole : Math.Min(whole, PassPercent - 1), passed);
    }
}

/// <summary>What a set of answers is worth.</summary>
internal sealed record QuizGrade(decimal Points, int MaxPoints, int Percent, bool Passed);
