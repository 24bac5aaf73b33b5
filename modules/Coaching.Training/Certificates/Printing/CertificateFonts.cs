using System.Reflection;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Fonts;

namespace Coaching.Training.Certificates.Printing;

/// <summary>The letters of the certificates: DejaVu, which has every letter of French, Wolof and Pulaar; embedded in the assembly.</summary>
internal sealed class CertificateFonts : IFontResolver
{
    public const string Serif = "DejaVu Serif";
    public const string Sans = "DejaVu Sans";

    /// <summary>A font of the certificate; the serif is always bold.</summary>
    public static XFont Of(string family, double size, bool bold = false) =>
        new(family, size, bold || family == Serif ? XFontStyleEx.Bold : XFontStyleEx.Regular, XPdfFontOptions.UnicodeDefault);

    /// <summary>Makes the fonts known to the PDF library, and says under which licence the portal uses it; once, at start.</summary>
    public static void Register()
    {
        PdfSharpLicense.SetAgplLicense();
        GlobalFontSettings.FontResolver ??= new CertificateFonts();
    }

    public FontResolverInfo? ResolveTypeface(string familyName, bool isBold, bool isItalic) => (familyName, isBold) switch
    {
        (Serif, _) => new("DejaVuSerif-Bold"),
        (Sans, true) => new("DejaVuSans-Bold"),
        (Sans, false) => new("DejaVuSans"),
        _ => null,
    };

    public byte[] GetFont(string faceName)
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("Fonts/" + faceName)!;
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
