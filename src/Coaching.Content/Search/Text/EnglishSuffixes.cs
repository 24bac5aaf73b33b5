namespace Coaching.Content.Search.Text;

/// <summary>Steps 2 to 5 of the English Snowball stemmer: derivational suffixes and the final e and l.</summary>
internal static class EnglishSuffixes
{
    private static readonly Dictionary<string, string> Second = StemWord.Pairs(
        "tional>tion enci>ence anci>ance abli>able entli>ent izer>ize ization>ize ational>ate ation>ate ator>ate alism>al aliti>al alli>al " +
        "fulness>ful ousli>ous ousness>ous iveness>ive iviti>ive biliti>ble bli>ble ogist>og ogi>og fulli>ful lessli>less li>");

    private static readonly Dictionary<string, string> Third = StemWord.Pairs(
        "tional>tion ational>ate alize>al icate>ic iciti>ic ical>ic ful> ness> ative>");

    private static readonly string[] SecondSuffixes = StemWord.LongestFirst(string.Join(' ', Second.Keys));
    private static readonly string[] ThirdSuffixes = StemWord.LongestFirst(string.Join(' ', Third.Keys));
    private static readonly string[] FourthSuffixes = StemWord.LongestFirst(
        "al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize ion");

    public static void Run(StemWord word)
    {
        StepTwo(word);
        StepThree(word);
        StepFour(word);
        StepFive(word);
    }

    private static void StepTwo(StemWord word)
    {
        var suffix = word.Longest(SecondSuffixes);
        var before = word.Text.Length - suffix.Length - 1;
        var allowed = suffix switch
        {
            "" => false,
            "ogi" => before >= 0 && word.Text[before] == 'l',
            "li" => before >= 0 && "cdeghkmnrt".Contains(word.Text[before], StringComparison.Ordinal),
            _ => true,
        };
        _ = allowed && word.TryReplace(suffix, word.R1, Second[suffix]);
    }

    private static void StepThree(StemWord word)
    {
        var suffix = word.Longest(ThirdSuffixes);
        _ = suffix.Length > 0 && word.TryReplace(suffix, suffix == "ative" ? word.R2 : word.R1, Third[suffix]);
    }

    private static void StepFour(StemWord word)
    {
        var suffix = word.Longest(FourthSuffixes);
        if (suffix.Length > 0 && (suffix != "ion" || word.EndsWith("sion") || word.EndsWith("tion")))
        {
            word.TryReplace(suffix, word.R2);
        }
    }

    private static void StepFive(StemWord word)
    {
        if (word.EndsWith("e"))
        {
            _ = word.TryReplace("e", word.R2) || (word.EndsWith("e", word.R1) && !ShortBeforeE(word) && word.TryReplace("e", 0));
        }
        else if (word.EndsWith("ll"))
        {
            word.TryReplace("l", word.R2);
        }
    }

    private static bool ShortBeforeE(StemWord word) => EnglishSteps.EndsInShortSyllable(new StemWord(word.Text[..^1], EnglishSteps.IsVowel));
}
