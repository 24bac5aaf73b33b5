using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Coaching.Requests.Asking;

/// <summary>Checks what was given as the answer to a question.</summary>
internal sealed class AnswerCheck(IStringLocalizer<AnswerCheck> localizer)
{
    /// <summary>What is wrong, as a sentence; null when all is well.</summary>
    public string? Problem(Question question, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return !question.Required ? (string?)null
                : question.Kind switch
                {
                    QuestionKind.One or QuestionKind.Find => localizer["Choose an answer."].Value,
                    QuestionKind.Several => localizer["Choose at least one answer."],
                    _ => localizer["Write an answer."],
                };
        }

        return question.Kind switch
        {
            QuestionKind.One or QuestionKind.Several or QuestionKind.Find when values.Any(v => question.Options.All(o => o.Value != v)) => localizer["Choose from the list."],
            QuestionKind.Line when values[0].Length > Question.LineMaxLength => localizer["Write at most {0} characters.", Question.LineMaxLength],
            QuestionKind.Text when values[0].Length > Question.TextMaxLength => localizer["Write at most {0} characters.", Question.TextMaxLength],
            QuestionKind.Text when question.Required && values[0].Length < Question.TextMinLength =>
                localizer["Tell us a little more. One sentence is enough: what you do, and what you are looking for."],
            QuestionKind.Number when !decimal.TryParse(values[0], CultureInfo.InvariantCulture, out _) => localizer["Write a number."],
            QuestionKind.Date when !DateOnly.TryParseExact(values[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => localizer["Write a date."],
            _ => (string?)null,
        };
    }
}
