using System.Buffers;

namespace Coaching.Content.Search.Text;

/// <summary>Steps 0 and 1 of the English Snowball stemmer: possessives, plurals, -ed and -ing, final y.</summary>
internal static class EnglishSteps
{
    private static readonly string[] Doubles = ["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"];
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");
    private static readonly HashSet<string> Gerunds = ["inning", "outing", "canning", "herring", "earring", "evening"];
    private static readonly HashSet<string> Invariant = ["proceed", "exceed", "succeed"];

    public static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>Step 0.</summary>
    public static void Possessive(StemWord word) => word.Replace(word.Longest(["'s'", "'s", "'"]));

    /// <summary>Step 1a.</summary>
    public static void Plural(StemWord word)
    {
        switch (word.Longest(["sses", "ied", "ies", "us", "ss", "s"]))
        {
            case "sses":
                word.Replace("es");
                break;
            case "ied" or "ies":
                word.Replace(word.Text[^(word.Text.Length > 4 ? 2 : 1)..]);
                break;
            case "s" when HasVowel(word, word.Text.Length - 2):
                word.Replace("s");
                break;
        }
    }

    /// <summary>Step 1b.</summary>
    public static void PastAndGerund(StemWord word)
    {
        var suffix = word.Longest(["eedly", "ingly", "edly", "eed", "ing", "ed"]);
        if (suffix is "eed" or "eedly")
        {
            _ = !Invariant.Contains(word.Text) && word.TryReplace(suffix, word.R1, "ee");
        }
        else if (suffix == "ing" && word.Text.Length == 5 && word.Text[1] == 'y' && word.IsNonVowel(0))
        {
            word.Replace("ying", "ie");
        }
        else if (suffix.Length > 0 && !Gerunds.Contains(word.Text) && HasVowel(word, word.Text.Length - suffix.Length))
        {
            word.Replace(suffix);
            Repair(word);
        }
    }

    /// <summary>Step 1c.</summary>
    public static void FinalY(StemWord word)
    {
        if (word.Text.Length > 2 && word.Text[^1] is 'y' or 'Y' && word.IsNonVowel(word.Text.Length - 2))
        {
            word.Replace("y", "i");
        }
    }

    /// <summary>The word ends with a vowel between a non-vowel and a non-vowel other than w, x, Y; or is a vowel and a non-vowel; or ends with "past".</summary>
    public static bool EndsInShortSyllable(StemWord word)
    {
        var last = word.Text.Length - 1;
        return (word.IsNonVowel(last - 2) && word.IsVowel(last - 1) && word.IsNonVowel(last) && word.Text[last] is not ('w' or 'x' or 'Y'))
            || (last == 1 && word.IsVowel(0) && word.IsNonVowel(1))
            || word.EndsWith("past");
    }

    private static void Repair(StemWord word)
    {
        if (word.Longest(["at", "bl", "iz"]).Length > 0)
        {
            word.Replace("", "e");
        }
        else if (word.Longest(Doubles).Length > 0)
        {
            word.Replace(word.Text.Length == 3 && word.Text[0] is 'a' or 'e' or 'o' ? "" : word.Text[^1..]);
        }
        else if (word.R1 >= word.Text.Length && EndsInShortSyllable(word))
        {
            word.Replace("", "e");
        }
    }

    private static bool HasVowel(StemWord word, int length) => word.Text.AsSpan(0, Math.Max(0, length)).ContainsAny(Vowels);
}
