using System.Globalization;

namespace Coaching.Content.Search.Text;

/// <summary>Cuts a text into words: letters, digits and their accents, with apostrophes and soft hyphens inside.</summary>
internal static class Words
{
    /// <summary>Start and length of each word, in order.</summary>
    public static IEnumerable<(int Start, int Length)> In(string text)
    {
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var inside = at < text.Length && (IsPart(text, at) || (start >= 0 && IsJoint(text, at)));
            if (inside && start < 0)
            {
                start = at;
            }
            else if (!inside && start >= 0)
            {
                yield return (start, at - start);
                start = -1;
            }
        }
    }

    public static bool IsApostrophe(char letter) => letter is '\'' or '’' or 'ʼ';

    private static bool IsPart(string text, int at) => char.GetUnicodeCategory(text, at) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => true,
        UnicodeCategory.ModifierLetter => !IsApostrophe(text[at]),
        UnicodeCategory.Surrogate => at > 0 && char.IsSurrogatePair(text[at - 1], text[at]) && char.IsLetterOrDigit(text, at - 1),
        _ => char.IsLetterOrDigit(text, at),
    };

    /// <summary>A soft hyphen, or an apostrophe with a letter after it.</summary>
    private static bool IsJoint(string text, int at) =>
        text[at] is '\u00AD' or '\u200D' or '\u200C' || (IsApostrophe(text[at]) && at + 1 < text.Length && char.IsLetter(text, at + 1));
}
