using System.Text.RegularExpressions;

namespace Coaching.Content.Markup;

/// <summary>
/// Refuses input that is made to keep the parser busy: its time grows with the square of the nesting.
/// An article has a few hundred tags, five deep.
/// </summary>
internal static partial class HtmlLimits
{
    public const int MaxLength = 2_000_000;
    private const int MaxTags = 20_000;
    private const int MaxUnclosed = 1_000;

    private static readonly HashSet<string> NeverClosed = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    };

    public static void Check(string html)
    {
        if (html.Length > MaxLength || html.AsSpan().Count('<') > MaxTags || HasTooManyUnclosed(html))
        {
            throw new FormatException($"This HTML is too large: at most {MaxLength} characters, {MaxTags} tags and {MaxUnclosed} unclosed tags are accepted.");
        }
    }

    private static bool HasTooManyUnclosed(string html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var unclosed = 0;
        for (var tag = Tag().Match(html); tag.Success && unclosed <= MaxUnclosed; tag = tag.NextMatch())
        {
            var name = tag.Groups["name"].Value;
            var count = open.GetValueOrDefault(name);
            var step = NeverClosed.Contains(name) ? 0 : !tag.Groups["end"].Success ? 1 : count > 0 ? -1 : 0;
            open[name] = count + step;
            unclosed += step;
        }

        return unclosed > MaxUnclosed;
    }

    [GeneratedRegex("<(?<end>/)?(?<name>[A-Za-z][^\\s/>]{0,40})", RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();
}
