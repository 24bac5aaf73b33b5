namespace Coaching.Kernel.Localization.Portable;

/// <summary>
/// Which plural form a count takes, by neutral culture, as Orchard Core's <c>DefaultPluralRuleProvider</c> decides it in code:
/// the <c>Plural-Forms</c> header of a PO file is not used.
/// </summary>
public static class PluralRules
{
    /// <summary>The index of the form for <paramref name="count"/>: in French zero is singular, in English it is plural.</summary>
    public static int Form(string culture, long count)
    {
        var n = Math.Abs(count);
        return Neutral(culture) switch
        {
            "fr" => n > 1 ? 1 : 0,
            "ar" => Arabic(n),
            "wo" => 0,
            _ => n != 1 ? 1 : 0,
        };
    }

    /// <summary>How many forms a complete translation has.</summary>
    public static int Count(string culture) => Neutral(culture) switch
    {
        "ar" => 6,
        "wo" => 1,
        _ => 2,
    };

    private static int Arabic(long n) => (n, n % 100) switch
    {
        (0, _) => 0,
        (1, _) => 1,
        (2, _) => 2,
        (_, >= 3 and <= 10) => 3,
        (_, >= 11) => 4,
        _ => 5,
    };

    private static string Neutral(string culture)
    {
        var dash = culture.IndexOf('-', StringComparison.Ordinal);
        return (dash < 0 ? culture : culture[..dash]).ToLowerInvariant();
    }
}
