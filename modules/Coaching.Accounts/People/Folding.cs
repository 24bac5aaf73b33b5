using System.Globalization;
using System.Text;

namespace Coaching.Accounts.People;

/// <summary>Text without case and accents, to compare what people type with what others typed.</summary>
internal static class Folding
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var sign in text.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(sign);
            }
        }

        return folded.ToString().Trim();
    }
}
