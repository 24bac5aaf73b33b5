using System.Buffers;
using System.Text.RegularExpressions;

namespace Coaching.Kernel.Localization;

/// <summary>
/// Puts the no-break spaces of French typography into text that was written with ordinary ones (rules of the Imprimerie nationale):
/// U+202F before <c>; ! ?</c>, inside « » and between groups of three digits, U+00A0 before <c>:</c>, <c>%</c>, <c>€</c> and <c>F CFA</c>.
/// Numbers, units and names keep what belongs to them on their line (<see cref="KeptTogether"/>). An apostrophe between letters is typographic. Addresses, code, times and ratios stay as they are. For French only, at the moment of rendering: what is stored keeps ordinary spaces.
/// </summary>
public static partial class FrenchTypography
{
    private const char Thin = '\u202F';
    private const char Wide = '\u00A0';
    private static readonly SearchValues<char> Candidates = SearchValues.Create(";:!?«»%€0123456789'C");

    /// <summary>The text with its spaces corrected; the same instance when there was nothing to do.</summary>
    public static string Apply(string text)
    {
        if (!text.AsSpan().ContainsAny(Candidates))
        {
            return text;
        }

        return Settle(text, t => Place().Replace(t, Correct));
    }

    /// <summary>The same for HTML: only text between tags changes, never <c>code</c>, <c>pre</c>, <c>script</c> or an attribute.</summary>
    public static string ApplyToHtml(string html)
    {
        if (!html.AsSpan().ContainsAny(Candidates))
        {
            return html;
        }

        return Settle(html, h => TypesetHtml.Correct(h, Apply));
    }

    /// <summary>One correction may make room for another; a few rounds settle it, so that what is corrected stays as it is.</summary>
    private static string Settle(string text, Func<string, string> correct)
    {
        for (var round = 0; round < 5 && correct(text) is var corrected && corrected != text; round++)
        {
            text = corrected;
        }

        return text;
    }

    private static string Correct(Match place)
    {
        var value = place.Value;
        return place switch
        {
            _ when place.Groups["keep"].Success => value,
            _ when value == "'" => "’",
            _ when place.Groups["hyphen"].Success => "\u2011",
            _ when place.Groups["join"].Success => $"{Wide}",
            _ when place.Groups["number"].Success => Space().Replace(value, $"{Thin}"),
            _ when place.Groups["open"].Success => $"«{Thin}",
            _ when place.Groups["unit"].Success => $"{Wide}{Space().Replace(place.Groups["unit"].Value, $"{Wide}")}",
            _ => $"{(value[^1] == ':' ? Wide : Thin)}{value[^1]}",
        };
    }

    [GeneratedRegex("[ \u00A0\u202F\u2009]")]
    private static partial Regex Space();

    // \uE000 stands for an inline tag (the text goes on), \uE001 for a block (the text ends): see TypesetHtml.
    [GeneratedRegex(
        KeptTogether.Untouched + """
        | (?<number> (?<! [\p{L}\d.,/_-] | \d[ \u00A0\u202F\u2009]) [1-9]\d{0,2} (?:[ \u00A0\u202F\u2009]\d{3})+ (?! \d | [ \u00A0\u202F\u2009]\d) )
        | (?<= \p{L} ) ' (?= [\p{L}{«\uE000] )
        | (?<open> « [ \u00A0\u202F\u2009]* (?= [^\s»\uE001] ) )
        | (?<= [^\s«\uE001] ) [ \u00A0\u202F\u2009]* »
        | (?<= [\d}] \uE000{0,9} ) [ \u00A0\u202F\u2009]* (?<unit> [%€] ) (?! \w )
        | (?<= [\d}] \uE000{0,9} ) [ \u00A0\u202F\u2009]+ (?<unit> F [ \u00A0\u202F\u2009]? CFA ) (?! \w )
        | (?: (?<= [^\s\uE001] ) [ \u00A0\u202F\u2009]+ | (?<= [\p{L}\p{N})\]}»”"’'%€…] \uE000{0,9} ) ) [;!?] (?= [\s;!?…)\]}»”"’',.\uE000\uE001] | $ )
        | (?: (?<= [^\s\uE001] ) [ \u00A0\u202F\u2009]+ | (?<= [\p{L}\p{N})\]}»”"’'%€…] \uE000{0,9} ) ) : (?= [\s»”"\uE000\uE001] | $ )
        """ + KeptTogether.Joined,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Place();
}
