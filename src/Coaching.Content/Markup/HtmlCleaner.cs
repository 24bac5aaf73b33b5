using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Coaching.Content.Markup;

/// <summary>
/// Makes HTML safe on every way in: editor, import, recipe. It is parsed as a browser parses it, and only names and attributes
/// of an allow-list are written out again; anything unknown keeps its text and loses its tag, anything that can run loses both.
/// The result is parsed and cleaned until it stays the same, so that no browser can read it differently from us (mutation XSS).
/// </summary>
public static class HtmlCleaner
{
    private const int MaxRounds = 8;

    /// <summary>The allowed part of <paramref name="html"/>; cleaning it again changes nothing.</summary>
    /// <exception cref="FormatException">The text is far too long, or nested far too deep, or cannot be made safe.</exception>
    public static string Clean(string html)
    {
        if (html.AsSpan().IndexOfAny('<', '&') < 0 && !html.AsSpan().ContainsAny('>', '\r', '\0'))
        {
            return html;
        }

        var cleaned = html;
        for (var round = 0; round < MaxRounds; round++)
        {
            var again = CleanOnce(cleaned);
            if (again == cleaned)
            {
                return cleaned;
            }

            cleaned = again;
        }

        throw new FormatException("This HTML reads differently each time it is parsed; it cannot be made safe.");
    }

    internal static INodeList Parse(string html)
    {
        HtmlLimits.Check(html);
        var parser = new HtmlParser();
        return parser.ParseFragment(html, parser.ParseDocument("").Body!);
    }

    private static string CleanOnce(string html)
    {
        var writer = new HtmlCleanWriter();
        foreach (var node in Parse(html))
        {
            HtmlWalk.Through(node, writer.Open, writer.Close);
        }

        return writer.ToString();
    }
}
