using System.Net;
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
    /// <summary>Longer input is refused: it is not an article but an attack or a mistake.</summary>
    public const int MaxLength = 2_000_000;

    private const int MaxTags = 50_000;
    private const int MaxRounds = 8;

    /// <summary>The allowed part of <paramref name="html"/>; cleaning it again changes nothing.</summary>
    /// <exception cref="FormatException">The text is too long or has too many tags.</exception>
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

        return WebUtility.HtmlEncode(PlainText.FromHtml(cleaned));
    }

    internal static INodeList Parse(string html)
    {
        Refuse(html);
        var parser = new HtmlParser();
        return parser.ParseFragment(html, parser.ParseDocument("").Body!);
    }

    private static void Refuse(string html)
    {
        if (html.Length > MaxLength || html.AsSpan().Count('<') > MaxTags)
        {
            throw new FormatException($"This HTML is too large: at most {MaxLength} characters and {MaxTags} tags are accepted.");
        }
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
