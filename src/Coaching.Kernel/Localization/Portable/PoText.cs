using System.Text;

namespace Coaching.Kernel.Localization.Portable;

/// <summary>Quoted text of a PO file: <c>\n \r \t</c> are control characters, any other <c>\x</c> is <c>x</c>.</summary>
internal static class PoText
{
    /// <summary>The text between the first and the last quote of a line.</summary>
    public static string Unquote(string line)
    {
        var start = line.IndexOf('"') + 1;
        var end = line.LastIndexOf('"');
        return start == 0 ? "" : Unescape(line[start..Math.Max(start, end)]);
    }

    public static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal)
        .Replace("\t", "\\t", StringComparison.Ordinal);

    /// <summary>Cuts a text after each line feed, the way translators see it in a PO file.</summary>
    public static List<string> Lines(string text)
    {
        var lines = new List<string>();
        var start = 0;
        for (var at = text.IndexOf('\n'); at >= 0 && at < text.Length - 1; at = text.IndexOf('\n', start))
        {
            lines.Add(text[start..(at + 1)]);
            start = at + 1;
        }

        lines.Add(text[start..]);
        return lines;
    }

    private static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            plain.Append(text[i] == '\\' && i + 1 < text.Length ? Control(text[++i]) : text[i]);
        }

        return plain.ToString();
    }

    private static char Control(char escaped) => escaped switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => escaped,
    };
}
