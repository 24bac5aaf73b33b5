using System.Text;

namespace Coaching.Content.Search.Text;

/// <summary>Vowels, marked letters and regions of the French Snowball stemmer.</summary>
internal static class FrenchLetters
{
    private static readonly string[] Prefixes = ["par", "col", "tap"];

    public static bool IsVowel(char letter) => "aeiouyâàëéêèïîôûù".Contains(letter, StringComparison.Ordinal);

    /// <summary>Upper-cases u, i and y where they are not vowels; ë and ï become He and Hi.</summary>
    public static string Mark(string word)
    {
        var marked = new StringBuilder(word.Length + 2);
        var afterVowel = false;
        for (var at = 0; at < word.Length; at++)
        {
            var letter = word[at];
            var consonant = letter switch
            {
                'u' => (afterVowel && BeforeVowel(word, at)) || (at > 0 && word[at - 1] == 'q'),
                'i' => afterVowel && BeforeVowel(word, at),
                'y' => afterVowel || (BeforeVowel(word, at) && !MakesNextConsonant(word, at)),
                _ => false,
            };
            _ = letter switch
            {
                'ë' => marked.Append("He"),
                'ï' => marked.Append("Hi"),
                _ => marked.Append(consonant ? char.ToUpperInvariant(letter) : letter),
            };
            afterVowel = !consonant && IsVowel(letter);
        }

        return marked.ToString();
    }

    private static bool BeforeVowel(string word, int at) => at + 1 < word.Length && IsVowel(word[at + 1]);

    /// <summary>A y that is a vowel itself, because the letter after it is the one between two vowels ("yi" before a vowel).</summary>
    private static bool MakesNextConsonant(string word, int at) =>
        word[at + 1] == 'y' || (word[at + 1] is 'u' or 'i' && BeforeVowel(word, at + 1));

    public static string Unmark(string word) => word
        .Replace('I', 'i').Replace('U', 'u').Replace('Y', 'y')
        .Replace("He", "ë", StringComparison.Ordinal)
        .Replace("Hi", "ï", StringComparison.Ordinal)
        .Replace("H", "", StringComparison.Ordinal);

    public static void SetRegions(StemWord word)
    {
        word.R1 = word.RegionAfter(0);
        word.R2 = word.RegionAfter(word.R1);
        word.RV = Verbal(word);
    }

    private static int Verbal(StemWord word)
    {
        if ((word.IsVowel(0) && word.IsVowel(1)) || Array.Exists(Prefixes, prefix => word.Text.StartsWith(prefix, StringComparison.Ordinal)))
        {
            return Math.Min(3, word.Text.Length);
        }

        var at = 1;
        while (at < word.Text.Length && !word.IsVowel(at))
        {
            at++;
        }

        return Math.Min(at + 1, word.Text.Length);
    }
}
