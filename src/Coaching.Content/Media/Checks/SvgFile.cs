using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Coaching.Content.Media.Checks;

/// <summary>SVG that only draws: any element or attribute that could run, load or embed something is a reason to refuse it.</summary>
internal static class SvgFile
{
    private const string Svg = "http://www.w3.org/2000/svg";

    private static readonly HashSet<string> Drawing =
    [
        "svg", "g", "defs", "symbol", "use", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath",
        "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "marker", "filter", "style",
    ];

    public static CheckedFile Check(byte[] bytes)
    {
        var root = Parse(bytes).Root!;
        if (root.Name.LocalName != "svg" || root.DescendantsAndSelf().Any(e => !Allowed(e)))
        {
            throw Refused();
        }

        var box = ((string?)root.Attribute("viewBox") ?? string.Empty).Split([' ', ',', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return new(bytes, "image/svg+xml", Side(root, "width", box, 2), Side(root, "height", box, 3));
    }

    private static XDocument Parse(byte[] bytes)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = 5_000_000,
            });
            var document = XDocument.Load(reader);
            return document.Nodes().OfType<XProcessingInstruction>().Any() ? throw Refused() : document;
        }
        catch (XmlException)
        {
            throw FileCheck.Wrong();
        }
    }

    private static bool Allowed(XElement element)
    {
        var name = element.Name;
        var draws = name.NamespaceName == Svg && (Drawing.Contains(name.LocalName) || name.LocalName.StartsWith("fe", StringComparison.Ordinal));
        return draws && name.LocalName != "feImage" && element.Attributes().All(Allowed) && (name.LocalName != "style" || LoadsNothing(element.Value));
    }

    private static bool Allowed(XAttribute attribute) => attribute.Name.LocalName switch
    {
        "href" or "src" => attribute.Value.TrimStart().StartsWith('#'),
        var name when name.StartsWith("on", StringComparison.OrdinalIgnoreCase) => false,
        _ => attribute.IsNamespaceDeclaration || LoadsNothing(attribute.Value),
    };

    /// <summary>Styles may point into the drawing itself, nowhere else; an escape could hide where they point.</summary>
    private static bool LoadsNothing(string value)
    {
        var plain = string.Concat(value.Where(c => !char.IsWhiteSpace(c) && c is not ('"' or '\'')));
        var calls = plain.Split("url(", StringSplitOptions.None).Skip(1);
        return calls.All(c => c.StartsWith('#')) && !plain.Contains('\\', StringComparison.Ordinal) && !plain.Contains("@import", StringComparison.OrdinalIgnoreCase)
            && !plain.Contains("javascript:", StringComparison.OrdinalIgnoreCase) && !plain.Contains("URL(", StringComparison.Ordinal);
    }

    private static int? Side(XElement root, string name, string[] box, int index) =>
        Number((string?)root.Attribute(name)) ?? (box.Length == 4 ? Number(box[index]) : null);

    private static int? Number(string? text)
    {
        var digits = text?.EndsWith("px", StringComparison.Ordinal) == true ? text[..^2] : text;
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0.5 and <= 100_000
            ? (int)Math.Round(number)
            : null;
    }

    private static MediaRefusedException Refused() => new(/*text*/ "The drawing holds something that could run or load other files.");
}
