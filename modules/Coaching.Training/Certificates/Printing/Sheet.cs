using System.Text;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Events;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace Coaching.Training.Certificates.Printing;

/// <summary>One A4 sheet in landscape, tagged for those who hear it: every text is a paragraph, every ornament is none.</summary>
internal sealed class Sheet : IDisposable
{
    private readonly PdfDocument _document = new();
    private readonly StructureBuilder _structure;

    public Sheet(string title, string author, string language)
    {
        _document.Info.Title = ForMetadata(title);
        _document.Info.Author = ForMetadata(author);
        _document.Info.Creator = "Coaching.Portal";
        _document.RenderEvents.RenderTextEvent += RefuseMissingLetters;
        var tags = UAManager.ForDocument(_document);
        tags.SetDocumentLanguage(language);
        _structure = tags.StructureBuilder;
        var page = _document.AddPage();
        page.Size = PageSize.A4;
        page.Orientation = PageOrientation.Landscape;
        Graphics = XGraphics.FromPdfPage(page);
    }

    /// <summary>For ornaments and pictures.</summary>
    public XGraphics Graphics { get; }

    /// <summary>Draws what is only there to please the eye.</summary>
    public void Ornament(Action<XGraphics> draw)
    {
        _structure.BeginArtifact();
        draw(Graphics);
        _structure.End();
    }

    /// <summary>Draws a picture that says something.</summary>
    public void Picture(string alternative, XRect place, Action<XGraphics> draw)
    {
        _structure.BeginElement(PdfIllustrationElementTag.Figure, alternative, place);
        draw(Graphics);
        _structure.End();
    }

    /// <summary>Writes lines that belong together, each from its baseline.</summary>
    public void Text(IReadOnlyList<string> lines, XFont font, XColor color, double x, double y, double step = 0, XStringFormat? format = null, PdfBlockLevelElementTag tag = PdfBlockLevelElementTag.Paragraph)
    {
        _structure.BeginElement(tag);
        var brush = new XSolidBrush(color);
        for (var i = 0; i < lines.Count; i++)
        {
            // The space at the end of a line keeps the words apart for those who hear or copy the text.
            var line = lines[i].Normalize(NormalizationForm.FormC) + (i < lines.Count - 1 && format is null ? " " : string.Empty);
            Graphics.DrawString(line, font, brush, x, y + (i * step), format ?? XStringFormats.BaseLineLeft);
        }

        _structure.End();
    }

    /// <inheritdoc cref="Text(IReadOnlyList{string}, XFont, XColor, double, double, double, XStringFormat?, PdfBlockLevelElementTag)"/>
    public void Text(string line, XFont font, XColor color, double x, double y, XStringFormat? format = null, PdfBlockLevelElementTag tag = PdfBlockLevelElementTag.Paragraph) =>
        Text([line], font, color, x, y, 0, format, tag);

    /// <summary>Writes a fitted text from the baseline of its first line.</summary>
    public void Text(FittedText text, XColor color, double x, double y, PdfBlockLevelElementTag tag = PdfBlockLevelElementTag.Paragraph) =>
        Text(text.Lines, text.Font, color, x, y, text.Step, null, tag);

    /// <summary>
    /// A text in the largest size at which it stays in a box without breaking a word. Where even the smallest does not do, it ends with «…»: nothing is ever
    /// written over something else.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="family">The font.</param>
    /// <param name="largest">Largest size, in points.</param>
    /// <param name="smallest">Smallest size.</param>
    /// <param name="width">Width of the box.</param>
    /// <param name="height">From the first baseline to the last at most; 0 is a single line.</param>
    /// <param name="bold">Whether it is bold.</param>
    public FittedText Fit(string text, string family, double largest, double smallest, double width, double height = 0, bool bold = false)
    {
        for (var size = largest; ; size -= 0.5)
        {
            var font = CertificateFonts.Of(family, size, bold);
            var step = size * 1.35;
            var lines = Wrap(text, font, width);
            var most = (int)(height / step) + 1;
            if (lines.Count <= most && (size <= smallest || text.Split(' ').All(word => Width(word, font) <= width)))
            {
                return new(font, lines, step, false);
            }

            if (size <= smallest)
            {
                return new(font, [.. lines.Take(most - 1), lines[most - 1][..^1] + "…"], step, true);
            }
        }
    }

    public double Width(string text, XFont font) => Graphics.MeasureString(text.Normalize(NormalizationForm.FormC), font).Width;

    /// <summary>Breaks a text into lines at its ordinary spaces, and a word that is wider than a line after any letter.</summary>
    public List<string> Wrap(string text, XFont font, double width)
    {
        List<string> lines = [];
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, font, width)))
        {
            if (lines.Count > 0 && Width($"{lines[^1]} {word}", font) <= width)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    private IEnumerable<string> Pieces(string word, XFont font, double width)
    {
        while (Width(word, font) > width)
        {
            var length = Enumerable.Range(1, word.Length).TakeWhile(n => Width(word[..n], font) <= width).LastOrDefault(1);
            yield return word[..length];
            word = word[length..];
        }

        yield return word;
    }

    public byte[] Save()
    {
        using var file = new MemoryStream();
        _document.Save(file);
        return file.ToArray();
    }

    public void Dispose()
    {
        Graphics.Dispose();
        _document.Dispose();
    }

    /// <summary>PDFsharp 6.5 writes these texts into the file's XML metadata as they are; signs of XML would break it.</summary>
    private static string ForMetadata(string text) => text.Replace('&', '+').Replace('<', '‹').Replace('>', '›');

    private static void RefuseMissingLetters(object sender, RenderTextEventArgs text)
    {
        var missing = text.CodePointGlyphIndexPairs.Where(p => p.GlyphIndex == 0 || NeedsShaping(p.CodePoint)).Select(p => p.CodePoint).Distinct().ToList();
        if (missing.Count > 0)
        {
            throw new UnprintableTextException(string.Concat(missing.Select(p => Rune.IsValid(p) ? new Rune(p).ToString() : "?")));
        }
    }

    /// <summary>Hebrew, Arabic and their like run the other way and join their letters, which the PDF library does not do.</summary>
    private static bool NeedsShaping(int point) => point is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC);
}
