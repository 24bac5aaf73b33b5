using System.Text;
using AngleSharp.Dom;

namespace Coaching.Content.Markup;

/// <summary>The words of an HTML text, for search, summaries and mail: one line a block, spaces as a browser shows them.</summary>
public static class PlainText
{
    private static readonly HashSet<string> Lines =
    [
        .. HtmlRules.Separating, "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "table", "tr", "br", "pre", "figure", "figcaption", "body",
    ];

    private static readonly HashSet<string> Cells = ["td", "th"];

    /// <summary>"&lt;p&gt;Un &lt;b&gt;mot&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Deux&lt;/p&gt;" becomes "Un mot" and "Deux" on two lines.</summary>
    public static string FromHtml(string html)
    {
        if (html.AsSpan().IndexOfAny('<', '&') < 0)
        {
            return Tidy(html.Replace('\n', ' ').Replace('\r', ' '));
        }

        var text = new StringBuilder(html.Length);
        foreach (var node in HtmlCleaner.Parse(html))
        {
            HtmlWalk.Through(node, inside => Open(text, inside), inside => Separate(text, inside));
        }

        return Tidy(text.ToString());
    }

    private static bool Open(StringBuilder text, INode node)
    {
        if (node is IText words)
        {
            text.Append(words.Data.Replace('\n', ' ').Replace('\r', ' '));
            return false;
        }

        Separate(text, node);
        return node is IElement element && !HtmlRules.Removed.Contains(element.LocalName);
    }

    private static void Separate(StringBuilder text, INode node)
    {
        if (node is IElement element)
        {
            _ = Lines.Contains(element.LocalName) ? text.Append('\n') : Cells.Contains(element.LocalName) ? text.Append(' ') : text;
        }
    }

    /// <summary>Single spaces, no empty lines, nothing at the ends. No-break spaces are words' own.</summary>
    private static string Tidy(string text) => string.Join('\n', text
        .Split('\n')
        .Select(line => string.Join(' ', line.Split([' ', '\t', '\f'], StringSplitOptions.RemoveEmptyEntries)))
        .Where(line => line.Length > 0));
}
