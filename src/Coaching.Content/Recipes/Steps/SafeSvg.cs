using System.Xml;

namespace Coaching.Content.Recipes.Steps;

/// <summary>Whether a drawing is only a drawing: no script, no foreign content, nothing fetched from elsewhere.</summary>
internal static class SafeSvg
{
    private static readonly HashSet<string> Refused = new(StringComparer.OrdinalIgnoreCase) { "script", "foreignObject", "iframe", "object", "embed", "handler" };

    private static readonly string[] Pictures = ["data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp"];

    /// <summary>Reads the drawing; what is wrong with it, or null.</summary>
    public static async Task<string?> Objection(Stream svg, CancellationToken cancellationToken)
    {
        try
        {
            using var reader = XmlReader.Create(svg, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, Async = true });
            while (await reader.ReadAsync())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (reader.NodeType == XmlNodeType.Element && Objection(reader) is { } objection)
                {
                    return objection;
                }
            }

            return null;
        }
        catch (XmlException error)
        {
            return error.Message;
        }
    }

    private static string? Objection(XmlReader element)
    {
        if (Refused.Contains(element.LocalName))
        {
            return $"<{element.LocalName}>";
        }

        while (element.MoveToNextAttribute())
        {
            var fetches = element.LocalName.Equals("href", StringComparison.OrdinalIgnoreCase) && !element.Value.StartsWith('#')
                && !Pictures.Any(p => element.Value.StartsWith(p, StringComparison.OrdinalIgnoreCase));
            var movesLinks = element.LocalName.Equals("attributeName", StringComparison.OrdinalIgnoreCase) && element.Value.Contains("href", StringComparison.OrdinalIgnoreCase);
            if (fetches || movesLinks || element.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            {
                return $"{element.Name}=\"{element.Value}\"";
            }
        }

        return null;
    }
}
