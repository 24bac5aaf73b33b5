namespace Coaching.Content.Search.Text;

/// <summary>
/// The Snowball stemmer for French, written from its published description (snowballstem.org/algorithms/french/stemmer.html):
/// "mobilisation", "mobiliser" and "mobilisées" all give "mobilis".
/// </summary>
public static class FrenchStemmer
{
    /// <summary>The stem of a lower-case word with its accents.</summary>
    public static string Stem(string word)
    {
        var stem = new StemWord(FrenchLetters.Mark(word), FrenchLetters.IsVowel);
        FrenchLetters.SetRegions(stem);
        if (FrenchSuffixes.Standard(stem) || FrenchVerbs.BeginningWithI(stem) || FrenchVerbs.Others(stem))
        {
            _ = stem.TryReplace("Y", 0, "i") || stem.TryReplace("ç", 0, "c");
        }
        else
        {
            Residual(stem);
        }

        Undouble(stem);
        Unaccent(stem);
        return FrenchLetters.Unmark(stem.Text);
    }

    /// <summary>Step 4.</summary>
    private static void Residual(StemWord word)
    {
        var before = word.Text.Length - 2;
        if (word.EndsWith("s") && before >= 0 && (word.EndsWith("His") || !"aiouès".Contains(word.Text[before], StringComparison.Ordinal)))
        {
            word.Replace("s");
        }

        switch (word.Longest(["ière", "Ière", "ion", "ier", "Ier", "e"], word.RV))
        {
            case "ion":
                _ = (word.EndsWith("sion", word.RV) || word.EndsWith("tion", word.RV)) && word.TryReplace("ion", word.R2);
                break;
            case "e":
                word.Replace("e");
                break;
            case { Length: > 0 } suffix:
                word.Replace(suffix, "i");
                break;
        }
    }

    /// <summary>Step 5.</summary>
    private static void Undouble(StemWord word)
    {
        if (word.Longest(["eill", "enn", "onn", "ett", "ell"]).Length > 0)
        {
            word.Replace(word.Text[^1..]);
        }
    }

    /// <summary>Step 6: é or è before the last non-vowels loses its accent.</summary>
    private static void Unaccent(StemWord word)
    {
        var at = word.Text.Length - 1;
        while (word.IsNonVowel(at))
        {
            at--;
        }

        if (at >= 0 && at < word.Text.Length - 1 && word.Text[at] is 'é' or 'è')
        {
            var tail = word.Text[at..];
            word.Replace(tail, "e" + tail[1..]);
        }
    }
}
