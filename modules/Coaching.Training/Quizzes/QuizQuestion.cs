using System.Globalization;
using Coaching.Content.Display;
using Coaching.Content.Items;
using Coaching.Content.Items.Fields;
using Coaching.Content.Items.Parts;

namespace Coaching.Training.Quizzes;

/// <summary>A possible answer.</summary>
internal sealed record QuizChoice(string Id, string Text, bool IsRight, string? Feedback);

/// <summary>A question of a quiz, as it is asked.</summary>
internal sealed record QuizQuestion(string Id, int Number, string Text, bool Several, string? Feedback, IReadOnlyList<QuizChoice> Choices)
{
    /// <summary>«True» comes before «False», whatever the seed.</summary>
    public bool KeepsOrder { get; init; }

    /// <summary>Name of the question's answers in the form.</summary>
    public string Field => "q-" + Id;

    /// <summary>Where an error leads; sorts like the questions.</summary>
    public string Anchor => string.Create(CultureInfo.InvariantCulture, $"question-{Number:000}");

    /// <summary>Reads a Question item.</summary>
    public static QuizQuestion From(ContentItem item, int number) => new(
        item.ContentItemId,
        number,
        item.Text("Text") ?? string.Empty,
        item.Text("Kind") == "multiple",
        item.Text("Feedback"),
        [.. item.As<BagPart>("Choices").ContentItems.Select(c =>
            new QuizChoice(c.ContentItemId, c.Text("Text") ?? string.Empty, c.Field<BooleanField>("Correct").Value == true, c.Text("Feedback")))])
    {
        KeepsOrder = item.Text("Kind") == "truefalse",
    };

    /// <summary>The question as one attempt asks it.</summary>
    public QuizQuestion Asked(int number, string seed) =>
        this with { Number = number, Choices = KeepsOrder ? Choices : [.. Choices.ShuffledBy(seed, c => c.Id)] };

    /// <summary>Whether something right is missing among the chosen answers.</summary>
    public bool IsIncomplete(IReadOnlyCollection<string> chosen) => Several && Choices.Any(c => c.IsRight && !chosen.Contains(c.Id));

    /// <summary>
    /// Points from 0 to 1. One answer: 1 when it is right. Several: each right answer is worth its share of the right ones, each wrong one
    /// takes away its share of the wrong ones, and it never falls below nothing; so choosing everything is worth nothing.
    /// </summary>
    public decimal Score(IReadOnlyCollection<string> chosen)
    {
        var right = Choices.Count(c => c.IsRight);
        var wrong = Choices.Count - right;
        var chosenRight = Choices.Count(c => c.IsRight && chosen.Contains(c.Id));
        var chosenWrong = Choices.Count(c => !c.IsRight && chosen.Contains(c.Id));
        if (!Several)
        {
            return chosenRight == 1 && chosenWrong == 0 ? 1 : 0;
        }

        if (right == 0)
        {
            return 0;
        }

        var points = wrong == 0 ? decimal.Divide(chosenRight, right) : decimal.Divide((chosenRight * wrong) - (chosenWrong * right), right * wrong);
        return Math.Clamp(points, 0, 1);
    }
}
