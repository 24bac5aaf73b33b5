using System.Text;

namespace Coaching.Content.Search.Text;

/// <summary>
/// Turns text into search terms, the same for the index and for what people type, on SQLite and PostgreSQL alike: words are cut,
/// French elisions and stop words dropped, then stemmed by Snowball with their accents and folded. A word whose accents change its
/// stem is indexed under both stems, so that "salarie" finds "salarié".
/// </summary>
public static class Analyser
{
    private const int LongestTerm = 64;

    /// <summary>The tokens of a text in order. Two tokens at one place are two stems of one word.</summary>
    public static IReadOnlyList<Token> Analyse(string text, string culture)
    {
        var language = Language.Of(culture);
        var tokens = new List<Token>();
        foreach (var (start, length) in Words.In(text))
        {
            var elided = Elision(text.AsSpan(start, length), language);
            var stems = language.Kept.Of(text.AsSpan(start + elided, length - elided), original => Stems(original, language));
            if (stems.Term is not null)
            {
                tokens.Add(new Token(stems.Term, start + elided, length - elided));
            }

            if (stems.Plain is not null)
            {
                tokens.Add(new Token(stems.Plain, start + elided, length - elided));
            }
        }

        return tokens;
    }

    /// <summary>The distinct terms that a document must hold to answer what a person typed: one a word.</summary>
    public static IReadOnlyList<string> Query(string text, string culture)
    {
        var terms = new List<string>();
        var end = -1;
        foreach (var token in Analyse(text, culture))
        {
            if (token.Start >= end && !terms.Contains(token.Term))
            {
                terms.Add(token.Term);
            }

            end = token.Start + token.Length;
        }

        return terms;
    }

    /// <summary>What the full-text index of a document is fed with: its terms with spaces between them.</summary>
    public static string Terms(string text, string culture) => string.Join(' ', Analyse(text, culture).Select(token => token.Term));

    /// <summary>The stem of a word, and that of the word without accents where it is another; none for a stop word.</summary>
    private static KeptStems.Stems Stems(string original, Language language)
    {
        if (Word(original) is not { Length: > 0 } word || IsStopWord(word, language))
        {
            return default;
        }

        var term = Term(word, language);
        var plain = Term(Folding.Fold(word), language);
        return new(term, plain == term ? null : plain);
    }

    /// <summary>How many characters an elided article takes at the beginning, its apostrophe included.</summary>
    private static int Elision(ReadOnlySpan<char> word, Language language)
    {
        for (var at = 1; at < Math.Min(word.Length - 1, 8); at++)
        {
            if (Words.IsApostrophe(word[at]))
            {
                return language.Elisions.Contains(Folding.Fold(word[..at].ToString())) ? at + 1 : 0;
            }
        }

        return 0;
    }

    /// <summary>Composed, lower case, plain apostrophes: what a stemmer expects.</summary>
    private static string Word(ReadOnlySpan<char> original)
    {
        var word = new StringBuilder(original.Length);
        foreach (var letter in original)
        {
            _ = letter switch
            {
                '\u00AD' or '\u200C' or '\u200D' => word,
                _ when Words.IsApostrophe(letter) => word.Append('\''),
                _ => word.Append(letter),
            };
        }

        return Folding.Valid(word.ToString(0, Math.Min(word.Length, LongestTerm))).ToLowerInvariant().Normalize();
    }

    private static bool IsStopWord(string word, Language language) => language.StopWords.Contains(Folding.Fold(word));

    private static string Term(string word, Language language) =>
        Folding.Fold(language.Stem(word)).Replace("'", "", StringComparison.Ordinal);
}
