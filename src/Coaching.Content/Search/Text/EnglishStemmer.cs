namespace Coaching.Content.Search.Text;

/// <summary>
/// The Snowball stemmer for English (Porter2), written from its published description
/// (snowballstem.org/algorithms/english/stemmer.html, version 3.0): "mobilising" and "mobilise" both give "mobilis".
/// </summary>
public static class EnglishStemmer
{
    private static readonly string[] OwnRegion = ["gener", "commun", "arsen", "past", "univers", "later"];

    private static readonly Dictionary<string, string> Exceptions = StemWord.Pairs(
        "skis>ski skies>sky idly>idl gently>gentl ugly>ugli early>earli only>onli singly>singl " +
        "sky>sky news>news howe>howe atlas>atlas cosmos>cosmos bias>bias andes>andes");

    /// <summary>The stem of a lower-case word; an apostrophe in it is written <c>'</c>.</summary>
    public static string Stem(string word)
    {
        if (word.Length < 3)
        {
            return word;
        }

        if (Exceptions.TryGetValue(word, out var stem))
        {
            return stem;
        }

        var text = word[0] == '\'' ? word[1..] : word;
        var parts = new StemWord(Mark(text), EnglishSteps.IsVowel);
        parts.R1 = Array.Find(OwnRegion, prefix => parts.Text.StartsWith(prefix, StringComparison.Ordinal))?.Length ?? parts.RegionAfter(0);
        parts.R2 = parts.RegionAfter(parts.R1);
        EnglishSteps.Possessive(parts);
        EnglishSteps.Plural(parts);
        EnglishSteps.PastAndGerund(parts);
        EnglishSteps.FinalY(parts);
        EnglishSuffixes.Run(parts);
        return parts.Text.Replace('Y', 'y');
    }

    /// <summary>A y that is not a vowel (first, or after a vowel) becomes Y.</summary>
    private static string Mark(string word)
    {
        var letters = word.ToCharArray();
        for (var at = 0; at < letters.Length; at++)
        {
            if (letters[at] == 'y' && (at == 0 || EnglishSteps.IsVowel(letters[at - 1])))
            {
                letters[at] = 'Y';
            }
        }

        return new string(letters);
    }
}
