using System.Text;
using System.Xml;

namespace Coaching.Content.Markup;

/// <summary>
/// Reduces an SVG drawing of an administrator's recipe to shapes, text and gradients. Uploads never reach it: they are refused.
/// Nothing that runs, moves, or loads something from elsewhere is on the list; a document type is refused (entity bombs, XXE).
/// </summary>
public static class SvgCleaner
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string XLink = "http://www.w3.org/1999/xlink";
    private const int MaxLength = 1_000_000;
    private const int MaxDepth = 64;

    /// <summary>The drawing without anything off the list; its <c>viewBox</c> is kept.</summary>
    /// <exception cref="FormatException">The text is not an SVG drawing.</exception>
    public static string Clean(string svg)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaxLength,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using var reader = XmlReader.Create(new StringReader(svg.TrimStart('\uFEFF')), settings);
            return Copy(reader);
        }
        catch (XmlException broken)
        {
            throw new FormatException($"This file is not an SVG drawing: {broken.Message}", broken);
        }
    }

    private static string Copy(XmlReader reader)
    {
        if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "svg" || reader.NamespaceURI != Svg)
        {
            throw new FormatException("This file is not an SVG drawing: its first element is not svg.");
        }

        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            var named = new Stack<bool>();
            while (!reader.EOF)
            {
                CopyNode(reader, writer, named);
            }
        }

        return text.ToString();
    }

    /// <summary>Copies or skips one node and moves to the next.</summary>
    private static void CopyNode(XmlReader reader, XmlWriter writer, Stack<bool> named)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element when !IsAllowed(reader, named):
                reader.Skip();
                return;
            case XmlNodeType.Element:
                CopyElement(reader, writer, named);
                break;
            case XmlNodeType.EndElement:
                writer.WriteEndElement();
                named.Pop();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                writer.WriteString(reader.Value);
                break;
        }

        reader.Read();
    }

    /// <summary>
    /// An element of the list, not too deep. <c>use</c> only where nothing around it has an id: what it repeats then holds
    /// no other <c>use</c>, and a small file cannot grow into a huge drawing.
    /// </summary>
    private static bool IsAllowed(XmlReader reader, Stack<bool> named) =>
        reader.NamespaceURI == Svg && SvgRules.Elements.Contains(reader.LocalName) && named.Count < MaxDepth
        && (reader.LocalName != "use" || !named.Contains(true));

    private static void CopyElement(XmlReader reader, XmlWriter writer, Stack<bool> named)
    {
        var isRoot = named.Count == 0;
        var isEmpty = reader.IsEmptyElement;
        writer.WriteStartElement(reader.LocalName, Svg);
        if (isRoot)
        {
            writer.WriteAttributeString("xmlns", Svg);
        }

        var kept = new HashSet<string>();
        while (reader.MoveToNextAttribute())
        {
            var name = reader.NamespaceURI is "" or XLink && reader.LocalName == "href" ? "href" : reader.NamespaceURI.Length == 0 ? reader.LocalName : "";
            if (SvgRules.IsAllowed(name, reader.Value) && !(isRoot && name == "id") && kept.Add(name))
            {
                writer.WriteAttributeString(name, reader.Value);
            }
        }

        if (isEmpty)
        {
            writer.WriteEndElement();
        }
        else
        {
            named.Push(kept.Contains("id"));
        }
    }
}
