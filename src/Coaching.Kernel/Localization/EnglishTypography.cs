using System.Buffers;
using System.Text.RegularExpressions;

namespace Coaching.Kernel.Localization;

/// <summary>
/// Puts the quotation marks and apostrophes of print (<c>“ ” ‘ ’</c>) where straight ones were typed, and keeps numbers with their units.
/// Addresses and code stay as they are. For English only, at the moment of rendering.
/// </summary>
public static partial class EnglishTypography
{
    private static readonly SearchValues<char> Candidates = SearchValues.Create("\"'0123456789C");

    /// <summary>The text corrected; the same instance when there was nothing to do.</summary>
    public static string Apply(string text)
    {
        if (!text.AsSpan().ContainsAny(Candidates))
        {
            return text;
        }

        return Settle(text, t => Place().Replace(t, Correct));
    }

    /// <summary>The same for HTML: only text between tags changes, never <c>code</c>, <c>pre</c>, <c>script</c> or an attribute.</summary>
    public static string ApplyToHtml(string html) => html.AsSpan().ContainsAny(Candidates) ? Settle(html, h => TypesetHtml.Correct(h, Apply)) : html;

    /// <summary>One correction may make room for another; a few rounds settle it, so that what is corrected stays as it is.</summary>
    private static string Settle(string text, Func<string, string> correct)
    {
        for (var round = 0; round < 5 && correct(text) is var corrected && corrected != text; round++)
        {
            text = corrected;
        }

        return text;
    }

    private static string Correct(Match place) => place switch
    {
        _ when place.Groups["keep"].Success => place.Value,
        _ when place.Groups["hyphen"].Success => "\u2011",
        _ when place.Groups["join"].Success => "\u00A0",
        _ when place.Value == "'" => place.Groups["open"].Success ? "‘" : "’",
        _ => place.Groups["open"].Success ? "“" : "”",
    };

    // \uE000 stands for an inline tag (the text goes on), \uE001 for a block (the text ends): see TypesetHtml.
    [GeneratedRegex(
        KeptTogether.Untouched + """
        | (?<open> (?<= (?: ^ | [\s(\[{—–“‘/\uE001] ) \uE000{0,9} ) (?: " (?= \uE000{0,9} [^\s\uE001] ) | ' (?= \uE000{0,9} [^\s\d\uE001] ) ) )
        | ["']
        """ + KeptTogether.Joined,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Place();
}
