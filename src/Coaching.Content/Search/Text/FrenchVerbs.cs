namespace Coaching.Content.Search.Text;

/// <summary>Steps 2a and 2b of the French Snowball stemmer: verb endings, looked for inside RV only.</summary>
internal static class FrenchVerbs
{
    private static readonly string[] WithI = StemWord.LongestFirst(
        "îmes ît îtes i ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is issaIent issais issait " +
        "issant issante issantes issants isse issent isses issez issiez issions issons it");

    private static readonly string[] Deleted = StemWord.LongestFirst(
        "é ée ées és èrent er era erai eraIent erais erait eras erez eriez erions erons eront ez iez");

    private static readonly string[] DeletedWithE = StemWord.LongestFirst(
        "âmes ât âtes a ai aIent ais ait ant ante antes ants as asse assent asses assiez assions");

    private static readonly string[] All = StemWord.LongestFirst(string.Join(' ', ["ions", .. Deleted, .. DeletedWithE]));

    /// <summary>Step 2a: the letter before the ending must lie in RV and be neither a vowel nor H.</summary>
    public static bool BeginningWithI(StemWord word)
    {
        var suffix = word.Longest(WithI, word.RV);
        var before = word.Text.Length - suffix.Length - 1;
        return suffix.Length > 0 && before >= word.RV && word.IsNonVowel(before) && word.Text[before] != 'H' && word.TryReplace(suffix, 0);
    }

    /// <summary>Step 2b.</summary>
    public static bool Others(StemWord word)
    {
        var suffix = word.Longest(All, word.RV);
        if (suffix.Length == 0 || !word.TryReplace(suffix, suffix == "ions" ? word.R2 : 0))
        {
            return false;
        }

        if (Array.IndexOf(DeletedWithE, suffix) >= 0)
        {
            word.TryReplace("e", word.RV);
        }

        return true;
    }
}
