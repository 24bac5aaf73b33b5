using System.Buffers;
using System.Text.RegularExpressions;
using Coaching.Portal.Tests.Browsing;

namespace Coaching.Portal.Tests.Languages;

/// <summary>Hears in which language a text is written, as well as can be told from its small words.</summary>
internal static partial class Speech
{
    private static readonly HashSet<string> English =
        ["the", "and", "with", "you", "your", "of", "is", "are", "this", "that", "from", "have", "has", "will", "it", "be", "not", "at", "who", "which", "we", "they"];

    private static readonly HashSet<string> French =
        ["le", "la", "les", "des", "du", "vous", "votre", "vos", "une", "un", "et", "est", "sont", "dans", "pour", "avec", "qui", "que", "ce", "cette", "nous", "ne", "pas", "au", "aux", "il", "elle", "sur"];

    private static readonly SearchValues<string> EnglishTexts = SearchValues.Create([.. Words.Entries.SelectMany(Pieces).Distinct()], StringComparison.Ordinal);

    /// <summary>Whether a text has at least two small words of the other language, and more of them than of its own.</summary>
    public static bool IsForeign(string text, string language)
    {
        var (english, french) = (0, 0);
        foreach (var word in Word().EnumerateMatches(text))
        {
            var one = text.Substring(word.Index, word.Length).ToLowerInvariant();
            english += English.Contains(one) ? 1 : 0;
            french += French.Contains(one) ? 1 : 0;
        }

        return language == "fr" ? english >= 2 && english > french : french >= 2 && french > english;
    }

    /// <summary>The first text of the code that stands untranslated in a French text, or null.</summary>
    public static string? Untranslated(string text)
    {
        var at = text.AsSpan().IndexOfAny(EnglishTexts);
        return at < 0 ? null : text.Substring(Math.Max(0, at - 20), Math.Min(90, text.Length - Math.Max(0, at - 20)));
    }

    /// <summary>What lies between the places of a message, when it is long enough and differs in French.</summary>
    private static IEnumerable<string> Pieces(Kernel.Localization.Portable.PoEntry entry) =>
        new[] { entry.Id, entry.PluralId }.OfType<string>()
            .SelectMany(id => Place().Split(id))
            .Select(p => p.Trim())
            .Where(p => p.Length > 12 && p.Contains(' ', StringComparison.Ordinal) && !entry.Forms.Any(f => f.Contains(p, StringComparison.OrdinalIgnoreCase)));

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\{\d[^}]*\}|<[^>]+>")]
    private static partial Regex Place();
}
