namespace Coaching.Content.Search.Text;

/// <summary>Step 1 of the French Snowball stemmer: standard suffixes.</summary>
internal static class FrenchSuffixes
{
    private static readonly string[] Suffixes = StemWord.LongestFirst(
        "ance iqUe isme able iste eux ances iqUes ismes ables istes atrice ateur ation atrices ateurs ations logie logies " +
        "usion ution usions utions ence ences ement ements ité ités if ive ifs ives eaux aux euse euses issement issements " +
        "amment emment ment ments");

    /// <summary>Removes the suffix; false when the verb steps have to follow.</summary>
    public static bool Standard(StemWord word)
    {
        var suffix = word.Longest(Suffixes);
        return suffix switch
        {
            "" => false,
            "atrice" or "ateur" or "ation" or "atrices" or "ateurs" or "ations" => word.TryReplace(suffix, word.R2) && AfterIc(word),
            "logie" or "logies" => word.TryReplace(suffix, word.R2, "log"),
            "usion" or "ution" or "usions" or "utions" => word.TryReplace(suffix, word.R2, "u"),
            "ence" or "ences" => word.TryReplace(suffix, word.R2, "ent"),
            "ement" or "ements" => word.TryReplace(suffix, word.RV) && AfterEment(word),
            "ité" or "ités" => word.TryReplace(suffix, word.R2) && AfterIté(word),
            "if" or "ive" or "ifs" or "ives" => word.TryReplace(suffix, word.R2) && AfterIf(word),
            "eaux" => word.TryReplace(suffix, 0, "eau"),
            "aux" => word.TryReplace(suffix, word.R1, "al"),
            "euse" or "euses" => word.TryReplace(suffix, word.R2) || word.TryReplace(suffix, word.R1, "eux"),
            "issement" or "issements" => word.IsNonVowel(word.Text.Length - suffix.Length - 1) && word.TryReplace(suffix, word.R1),
            "amment" => word.TryReplace(suffix, word.RV, "ant") && false,
            "emment" => word.TryReplace(suffix, word.RV, "ent") && false,
            "ment" or "ments" => Ment(word, suffix) && false,
            _ => word.TryReplace(suffix, word.R2),
        };
    }

    private static bool AfterIc(StemWord word)
    {
        _ = word.TryReplace("ic", word.R2) || word.TryReplace("ic", 0, "iqU");
        return true;
    }

    private static bool AfterEment(StemWord word)
    {
        _ = word.Longest(["abl", "iqU", "ièr", "Ièr", "eus", "iv"]) switch
        {
            "iv" => word.TryReplace("iv", word.R2) && word.TryReplace("at", word.R2),
            "eus" => word.TryReplace("eus", word.R2) || word.TryReplace("eus", word.R1, "eux"),
            "abl" => word.TryReplace("abl", word.R2),
            "iqU" => word.TryReplace("iqU", word.R2),
            { Length: > 0 } grave => word.TryReplace(grave, word.RV, "i"),
            _ => false,
        };
        return true;
    }

    private static bool AfterIté(StemWord word)
    {
        _ = word.Longest(["abil", "ic", "iv"]) switch
        {
            "abil" => word.TryReplace("abil", word.R2) || word.TryReplace("abil", 0, "abl"),
            "ic" => AfterIc(word),
            "iv" => word.TryReplace("iv", word.R2),
            _ => false,
        };
        return true;
    }

    private static bool AfterIf(StemWord word)
    {
        if (word.TryReplace("at", word.R2))
        {
            AfterIc(word);
        }

        return true;
    }

    private static bool Ment(StemWord word, string suffix)
    {
        var before = word.Text.Length - suffix.Length - 1;
        return before >= word.RV && word.IsVowel(before) && word.TryReplace(suffix, 0);
    }
}
