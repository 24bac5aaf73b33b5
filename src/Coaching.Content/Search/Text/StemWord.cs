namespace Coaching.Content.Search.Text;

/// <summary>
/// A word while a Snowball stemmer takes it apart: its text and the regions R1, R2 (and RV in French), which are positions
/// fixed before the first step (snowballstem.org, "Defining R1 and R2").
/// </summary>
internal sealed class StemWord(string text, Func<char, bool> isVowel)
{
    public string Text { get; private set; } = text;

    public int R1 { get; set; } = text.Length;

    public int R2 { get; set; } = text.Length;

    public int RV { get; set; } = text.Length;

    public bool IsVowel(int at) => at >= 0 && at < Text.Length && isVowel(Text[at]);

    /// <summary>There is a letter at <paramref name="at"/> and it is not a vowel.</summary>
    public bool IsNonVowel(int at) => at >= 0 && at < Text.Length && !isVowel(Text[at]);

    /// <summary>The position after the first non-vowel that follows a vowel, looking from <paramref name="start"/>.</summary>
    public int RegionAfter(int start)
    {
        var at = start;
        while (at < Text.Length && !IsVowel(at))
        {
            at++;
        }

        while (at < Text.Length && IsVowel(at))
        {
            at++;
        }

        return Math.Min(at + 1, Text.Length);
    }

    public bool EndsWith(string suffix) => Text.EndsWith(suffix, StringComparison.Ordinal);

    /// <summary>The word ends with <paramref name="suffix"/> and all of it lies at or after <paramref name="region"/>.</summary>
    public bool EndsWith(string suffix, int region) => EndsWith(suffix) && Text.Length - suffix.Length >= region;

    /// <summary>The first of <paramref name="suffixes"/> (longest first) that lies in the region; "" when none does.</summary>
    public string Longest(string[] suffixes, int region = 0) => Array.Find(suffixes, suffix => EndsWith(suffix, region)) ?? "";

    /// <summary>Takes <paramref name="suffix"/> away and puts <paramref name="replacement"/> in its place.</summary>
    public void Replace(string suffix, string replacement = "") => Text = string.Concat(Text.AsSpan(0, Text.Length - suffix.Length), replacement);

    /// <summary>Replaces the suffix when the word ends with it inside the region; says whether it did.</summary>
    public bool TryReplace(string suffix, int region, string replacement = "")
    {
        if (!EndsWith(suffix, region))
        {
            return false;
        }

        Replace(suffix, replacement);
        return true;
    }

    /// <summary>"ness> ful>" as a table of what is replaced by what.</summary>
    public static Dictionary<string, string> Pairs(string pairs) =>
        pairs.Split(' ').Select(pair => pair.Split('>')).ToDictionary(pair => pair[0], pair => pair[1]);

    public static string[] LongestFirst(string suffixes) =>
        [.. suffixes.Split(' ').OrderByDescending(suffix => suffix.Length)];
}
