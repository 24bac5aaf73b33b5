using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Coaching.Editorial.Forms;

/// <summary>Rich text as Markdown, for the plain text area. What Markdown cannot say (tables with merged cells, notes) stays HTML.</summary>
internal static class PlainMarkdown
{
    private static readonly HtmlParser Parser = new();

    /// <summary>The text as Markdown, or null when something in it has no Markdown form.</summary>
    public static string? From(string html)
    {
        var text = new StringBuilder();
        var body = Parser.ParseDocument(html).Body!;
        foreach (var block in body.ChildNodes)
        {
            if (!Block(block, text, string.Empty))
            {
                return null;
            }
        }

        return text.ToString().Trim('\n');
    }

    private static bool Block(INode node, StringBuilder text, string indent)
    {
        switch (node)
        {
            case IText words when string.IsNullOrWhiteSpace(words.Data):
                return true;
            case IElement { LocalName: "p" } p:
                return Lines(p, text, indent, string.Empty);
            case IElement { LocalName: "h2" or "h3" or "h4" } h:
                return Lines(h, text, indent, new string('#', h.LocalName[1] - '0') + " ");
            case IElement { LocalName: "ul" or "ol" } list:
                return List(list, text, indent);
            case IElement { LocalName: "blockquote" } quote:
                return quote.Children.All(c => Block(c, text, indent + "> "));
            default:
                return false;
        }
    }

    private static bool List(IElement list, StringBuilder text, string indent)
    {
        var number = 1;
        foreach (var item in list.Children)
        {
            var mark = list.LocalName == "ol" ? $"{number++}. " : "- ";
            var inner = item.Children.Where(c => c.LocalName is "ul" or "ol").ToList();
            var line = new StringBuilder();
            foreach (var node in item.ChildNodes.Where(n => n is not IElement { LocalName: "ul" or "ol" }))
            {
                if (node is IElement { LocalName: "p" } p ? !Inlines(p, line) : !Inline(node, line))
                {
                    return false;
                }
            }

            text.Append(indent).Append(mark).Append(line.ToString().Trim()).Append('\n');
            if (!inner.All(l => List(l, text, indent + "    ")))
            {
                return false;
            }
        }

        if (indent.Length == 0)
        {
            text.Append('\n');
        }

        return true;
    }

    private static bool Lines(IElement block, StringBuilder text, string indent, string mark)
    {
        var line = new StringBuilder();
        if (!Inlines(block, line))
        {
            return false;
        }

        text.Append(indent).Append(mark).Append(line.ToString().Trim().Replace("\n", "\n" + indent, StringComparison.Ordinal)).Append("\n\n");
        return true;
    }

    private static bool Inlines(IElement element, StringBuilder line) => element.ChildNodes.All(n => Inline(n, line));

    private static bool Inline(INode node, StringBuilder line)
    {
        switch (node)
        {
            case IText text:
                line.Append(Escape(text.Data));
                return true;
            case IElement { LocalName: "strong" } strong:
                return Around(strong, line, "**", "**");
            case IElement { LocalName: "em" } em:
                return Around(em, line, "*", "*");
            case IElement { LocalName: "code" } code:
                return Around(code, line, "`", "`");
            case IElement { LocalName: "a" } a:
                return Around(a, line, "[", $"]({a.GetAttribute("href")})");
            case IElement { LocalName: "br" }:
                line.Append("  \n");
                return true;
            default:
                return false;
        }
    }

    private static bool Around(IElement element, StringBuilder line, string before, string after)
    {
        line.Append(before);
        var said = Inlines(element, line);
        line.Append(after);
        return said;
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            if (c is '*' or '_' or '`' or '[' or ']' or '<' or '\\')
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
