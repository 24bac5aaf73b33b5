using System.Text;

namespace Coaching.Kernel.Localization;

/// <summary>
/// HTML is folded into text in which one private-use character stands for each piece of markup, corrected as text, and unfolded.
/// So the rules see across an inline tag (<c>« &lt;em&gt;mot&lt;/em&gt; »</c>) and cannot touch one.
/// </summary>
internal static class TypesetHtml
{
    private const char Thin = '\u202F';
    private const char Wide = '\u00A0';
    private const char Inline = '\uE000';
    private const char Block = '\uE001';

    private static readonly HashSet<string> InlineNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "i", "img", "ins", "kbd", "mark", "q", "s", "samp",
        "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
    };

    private static readonly HashSet<string> UntouchedNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "code", "kbd", "pre", "samp", "script", "style", "textarea", "var",
    };

    private static readonly (string Entity, char Character)[] Entities =
    [
        ("&nbsp;", Wide), ("&#160;", Wide), ("&#xA0;", Wide), ("&#8239;", Thin), ("&#x202F;", Thin), ("&thinsp;", Thin),
        ("&laquo;", '«'), ("&raquo;", '»'), ("&quot;", '"'), ("&#39;", '\''), ("&#x27;", '\''),
    ];

    /// <summary>The HTML with the text between its tags corrected; the same instance when there was nothing to do.</summary>
    public static string Correct(string html, Func<string, string> apply)
    {
        var markup = new List<string>();
        var text = Fold(html, markup);
        var corrected = apply(text);
        return ReferenceEquals(corrected, text) ? html : Unfold(corrected, markup);
    }

    private static string Fold(string html, List<string> markup)
    {
        var text = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length;)
        {
            var end = MarkupEnd(html, at, out var placeholder);
            if (end > at)
            {
                text.Append(placeholder);
                markup.Add(html[at..end]);
                at = end;
            }
            else if (EntityAt(html, at) is { Entity: { } entity } found)
            {
                text.Append(found.Character);
                at += entity.Length;
            }
            else
            {
                text.Append(html[at++]);
            }
        }

        return text.ToString();
    }

    private static string Unfold(string text, List<string> markup)
    {
        var html = new StringBuilder(text.Length * 2);
        var next = 0;
        foreach (var character in text)
        {
            _ = character is Inline or Block ? html.Append(markup[next++]) : html.Append(character);
        }

        return html.ToString();
    }

    /// <summary>Where the tag, comment or untouched element that begins here ends; <paramref name="at"/> itself when it is text.</summary>
    private static int MarkupEnd(string html, int at, out char placeholder)
    {
        placeholder = Block;
        if (html[at] is Inline or Block)
        {
            return at + 1;
        }

        if (html[at] != '<' || at + 1 == html.Length || !(char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!' or '?'))
        {
            return at;
        }

        if (html.AsSpan(at).StartsWith("<!--"))
        {
            placeholder = Inline;
            return After(html, "-->", at + 4);
        }

        var name = NameAt(html, at + (html[at + 1] == '/' ? 2 : 1));
        placeholder = InlineNames.Contains(name) ? Inline : Block;
        var end = TagEnd(html, at);
        return html[at + 1] != '/' && UntouchedNames.Contains(name) ? TagEnd(html, After(html, $"</{name}", end)) : end;
    }

    private static string NameAt(string html, int start)
    {
        var end = start;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
        {
            end++;
        }

        return html[start..end];
    }

    /// <summary>After the <c>&gt;</c> that closes a tag; one inside a quoted attribute does not count.</summary>
    private static int TagEnd(string html, int at)
    {
        var quote = '\0';
        for (; at < html.Length; at++)
        {
            var character = html[at];
            if (quote == '\0' && character == '>')
            {
                return at + 1;
            }

            quote = character switch
            {
                '"' or '\'' when quote == '\0' => character,
                _ when character == quote => '\0',
                _ => quote,
            };
        }

        return html.Length;
    }

    private static int After(string html, string mark, int start)
    {
        var at = html.IndexOf(mark, start, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? html.Length : at + mark.Length;
    }

    private static (string? Entity, char Character) EntityAt(string html, int at) => html[at] != '&'
        ? default
        : Array.Find(Entities, known => html.AsSpan(at).StartsWith(known.Entity, StringComparison.OrdinalIgnoreCase));
}
