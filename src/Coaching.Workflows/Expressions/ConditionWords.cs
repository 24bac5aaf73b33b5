using System.Text.RegularExpressions;

namespace Coaching.Workflows.Expressions;

/// <summary>Cuts a condition into words: values in braces, quoted texts, operators, names and numbers.</summary>
internal static partial class ConditionWords
{
    public static List<string> Split(string text)
    {
        var words = new List<string>();
        var at = 0;
        foreach (Match word in Word().Matches(text))
        {
            if (text[at..word.Index].Trim().Length > 0)
            {
                break;
            }

            words.Add(word.Value);
            at = word.Index + word.Length;
        }

        return text[at..].Trim().Length == 0
            ? words
            : throw new MistakeException($"The condition '{text}' is not understood from '{text[at..].Trim()}'.");
    }

    [GeneratedRegex("""\{\{.*?\}\}|'[^']*'|"[^"]*"|===?|!==?|<=|>=|<|>|!|&&|\|\||-?\d+(\.\d+)?|[A-Za-z_](?:[\w.]|\["[^"]*"\])*""", RegexOptions.Singleline)]
    private static partial Regex Word();
}
