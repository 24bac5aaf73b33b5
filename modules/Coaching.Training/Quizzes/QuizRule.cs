using Coaching.Content.Display;
using Coaching.Content.Items;
using Coaching.Content.Items.Fields;
using Coaching.Content.Items.Parts;
using Coaching.Content.Rules;
using Coaching.Training.Outlines;

namespace Coaching.Training.Quizzes;

/// <summary>A quiz that is published can be passed: every question offers a choice, and one of its answers is right. A draft may wait for it.</summary>
internal sealed class QuizRule : IContentRule
{
    public string? ContentType => Types.Quiz;

    public IEnumerable<ContentProblem> Check(ContentItem item, bool publishing)
    {
        foreach (var (index, question) in (publishing ? item.As<BagPart>("Questions").ContentItems : []).Index())
        {
            var field = $"Questions.ContentItems.{index}.Question.Text";
            var choices = question.As<BagPart>("Choices").ContentItems.Where(c => !string.IsNullOrWhiteSpace(c.Field<TextField>("Text").Text)).ToList();
            if (choices.Count < 2)
            {
                yield return new ContentProblem(field, /*text*/ "Question {0} needs at least two answers to choose from.", index + 1);
            }
            else if (!choices.Any(c => c.Field<BooleanField>("Correct").Value == true))
            {
                yield return new ContentProblem(field, /*text*/ "Question {0} has no right answer: tick the one that is.", index + 1);
            }
        }
    }
}
