using System.Globalization;
using System.Text;

namespace Coaching.Content.Search.Text;

/// <summary>
/// Letters as people type them on a phone: lower case, without accents, ligatures and the hooked letters of Wolof and Pulaar
/// written out. Diacritics are found by Unicode decomposition (NFD).
/// </summary>
public static class Folding
{
    /// <summary>"Cœur d'Éléphant" becomes "coeur d'elephant"; marks that cannot be seen (soft hyphens) are dropped.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var folded = new StringBuilder(text.Length);
        foreach (var letter in Valid(text).ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                Append(folded, letter);
            }
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Half a character (a lone surrogate) cannot be normalised: it becomes U+FFFD.</summary>
    internal static string Valid(string text) => text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')
        ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))
        : text;

    private static void Append(StringBuilder folded, char letter) => _ = letter switch
    {
        'œ' => folded.Append("oe"),
        'æ' => folded.Append("ae"),
        'ß' => folded.Append("ss"),
        'ŋ' => folded.Append("ng"),
        'ø' => folded.Append('o'),
        'ł' => folded.Append('l'),
        'đ' or 'ɗ' => folded.Append('d'),
        'ɓ' => folded.Append('b'),
        'ƴ' => folded.Append('y'),
        'ı' => folded.Append('i'),
        _ => folded.Append(letter),
    };
}
