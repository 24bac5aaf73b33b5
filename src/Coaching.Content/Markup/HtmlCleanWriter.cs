using System.Text;
using AngleSharp.Dom;

namespace Coaching.Content.Markup;

/// <summary>Writes the allowed part of a parsed document.</summary>
internal sealed class HtmlCleanWriter
{
    /// <summary>Browsers stop nesting at 512; deeper tags lose nothing but themselves.</summary>
    private const int MaxDepth = 100;

    private readonly StringBuilder html = new();
    private readonly Stack<string?> open = new();

    /// <summary>Writes the beginning of a node; false when its children are to be left out.</summary>
    public bool Open(INode node)
    {
        if (node is IText text)
        {
            WriteText(text.Data);
            return false;
        }

        if (node is not IElement element || HtmlRules.Removed.Contains(element.LocalName))
        {
            return false;
        }

        open.Push(WriteTag(element));
        return true;
    }

    /// <summary>Writes the end of a node that <see cref="Open"/> accepted.</summary>
    public void Close(INode node)
    {
        if (open.Pop() is { } name)
        {
            html.Append("</").Append(name).Append('>');
        }
        else if (node is IElement element && HtmlRules.Separating.Contains(element.LocalName))
        {
            Separate();
        }
    }

    public override string ToString() => html.ToString();

    /// <summary>The name to close later; null when there is none.</summary>
    private string? WriteTag(IElement element)
    {
        var name = HtmlRules.Renamed.GetValueOrDefault(element.LocalName, element.LocalName);
        if (!HtmlRules.Allowed.TryGetValue(name, out var attributes) || open.Count >= MaxDepth)
        {
            if (HtmlRules.Separating.Contains(name))
            {
                Separate();
            }

            return null;
        }

        (string Name, string? Value)[] kept = [.. attributes.Select(attribute => (attribute, HtmlAttributes.Check(element, attribute)))];
        if (name is "a" or "img" && kept[0].Value is null)
        {
            return null;
        }

        html.Append('<').Append(name);
        foreach (var (attribute, value) in kept.Where(attribute => attribute.Value is not null))
        {
            html.Append(' ').Append(attribute).Append("=\"");
            Escape(value!, quoted: true);
            html.Append('"');
        }

        html.Append(name == "a" && SafeAddress.IsExternal(kept[0].Value!) ? " rel=\"noopener\">" : ">");
        WriteFirstLine(name, element);
        return HtmlRules.Void.Contains(name) ? null : name;
    }

    /// <summary>A parser drops the first line break of <c>pre</c>, so one that is meant is written twice.</summary>
    private void WriteFirstLine(string name, IElement element)
    {
        if (name == "pre" && element.TextContent.StartsWith('\n'))
        {
            html.Append('\n');
        }
    }

    private void WriteText(string text) => Escape(text, quoted: false);

    private void Separate()
    {
        if (html.Length > 0 && html[^1] != '\n')
        {
            html.Append('\n');
        }
    }

    private void Escape(string text, bool quoted)
    {
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' when quoted => html.Append("&quot;"),
                '\0' => html,
                '\r' => html.Append('\n'),
                _ => html.Append(letter),
            };
        }
    }
}
