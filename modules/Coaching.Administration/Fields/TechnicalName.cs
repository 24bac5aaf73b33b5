using System.Globalization;
using System.Text;

namespace Coaching.Administration.Fields;

/// <summary>A field's name in the data, made from its label: «Année de départ» becomes <c>AnneeDeDepart</c>.</summary>
internal static class TechnicalName
{
    public const int MaxLength = 60;

    /// <summary>Letters and digits, beginning with a letter; null when the label has no letter to begin with.</summary>
    public static string? From(string label)
    {
        var name = new StringBuilder();
        var begins = true;
        foreach (var sign in label.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Replace("æ", "ae", StringComparison.OrdinalIgnoreCase).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetter(sign) || (char.IsAsciiDigit(sign) && name.Length > 0))
            {
                name.Append(begins ? char.ToUpperInvariant(sign) : sign);
                begins = false;
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)
            {
                begins = true;
            }
        }

        return name.Length is 0 ? null : name.Length > MaxLength ? name.ToString(0, MaxLength) : name.ToString();
    }

    /// <summary>Whether somebody's own name can be used: a letter, then letters and digits.</summary>
    public static bool IsValid(string name) =>
        name.Length is > 0 and <= MaxLength && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit);
}
