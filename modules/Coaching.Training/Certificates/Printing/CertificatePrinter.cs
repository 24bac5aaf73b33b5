using System.Globalization;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Settings;
using Coaching.Kernel.Ui;
using Coaching.Training.Outlines;
using Microsoft.Extensions.Localization;
using PdfSharp.Drawing;
using PdfSharp.UniversalAccessibility;

namespace Coaching.Training.Certificates.Printing;

/// <summary>Prints certificates, measured as the theme's catalogue says: points from the upper left corner to the baseline.</summary>
internal sealed class CertificatePrinter(SiteSettings settings, PageAddresses addresses, IStringLocalizer<CertificatePrinter> localizer)
{
    private const double Left = 64;
    private const double PageWidth = 842;
    private const double FullWidth = PageWidth - (2 * Left);
    private const double NameWidth = 600;
    private const double OutcomesWidth = 604;

    /// <summary>Beside the square code.</summary>
    private const double SignatureWidth = 560;

    private static readonly XColor Ink = XColor.FromArgb(0x1E, 0x1B, 0x16);
    private static readonly XColor DeepIndigo = XColor.FromArgb(0x1B, 0x2A, 0x54);
    private static readonly XColor Muted = XColor.FromArgb(0x5B, 0x53, 0x48);

    /// <summary>The certificate as a PDF file, in the language in which it was issued.</summary>
    /// <exception cref="UnprintableTextException">A text has letters that the fonts lack.</exception>
    public byte[] Print(Certificate certificate)
    {
        var text = certificate.Read();
        using (Language.Find(text.Language)!.Use(settings.Region))
        {
            using var sheet = new Sheet($"{localizer["Certificate of completion"]} {certificate.Number}, {text.Name}", text.In(text.Centre, text.Language), text.Language);
            sheet.Ornament(graphics =>
            {
                var faint = XColor.FromArgb(0xF1, 0xE8, 0xD9);
                Ornaments.Mark(graphics, 590, 112, 190, faint, faint);
                Ornaments.Band(graphics, 0, PageWidth);
                Ornaments.Band(graphics, 577, PageWidth);
                Ornaments.Mark(graphics, Left, 46, 42);
            });
            Head(sheet, certificate, text);
            Person(sheet, text);
            var shift = Module(sheet, text);
            Facts(sheet, text, shift);
            Signature(sheet, text, shift);
            Verification(sheet, certificate, text);
            return sheet.Save();
        }
    }

    private void Head(Sheet sheet, Certificate certificate, CertificateText text)
    {
        var centre = text.In(text.Centre, text.Language);
        sheet.Text(sheet.Fit(centre, CertificateFonts.Serif, 13, 6, 560), DeepIndigo, 120, text.Address is null ? 72 : 64);
        if (text.Address is { } address)
        {
            sheet.Text(sheet.Fit(address, CertificateFonts.Sans, 9.5, 6, 640), Muted, 120, 81);
        }

        sheet.Text(certificate.Number, CertificateFonts.Of(CertificateFonts.Sans, 9.5), Muted, 778, 64, XStringFormats.BaseLineRight);
        sheet.Text(localizer["Certificate of completion"], CertificateFonts.Of(CertificateFonts.Serif, 27), DeepIndigo, Left, 146, tag: PdfBlockLevelElementTag.Heading1);
        sheet.Text(sheet.Fit(localizer["We, the undersigned, {0}, certify that", centre], CertificateFonts.Sans, 12, 6, FullWidth), Ink, Left, 180);
    }

    /// <summary>The name, smaller and smaller until it fits on one line, else on two.</summary>
    private static void Person(Sheet sheet, CertificateText text)
    {
        var line = sheet.Fit(text.Name, CertificateFonts.Serif, 36, 22, NameWidth);
        if (!line.IsCut)
        {
            sheet.Text(line, Ink, Left, 228);
        }
        else
        {
            sheet.Text(sheet.Fit(text.Name, CertificateFonts.Serif, 22, 6, NameWidth, 26), Ink, Left, 208);
        }

        sheet.Ornament(graphics =>
        {
            for (var x = 67; x <= 99; x += 16)
            {
                Ornaments.Dot(graphics, x, 248, 3);
            }
        });
    }

    /// <returns>How far everything below moves down.</returns>
    private double Module(Sheet sheet, CertificateText text)
    {
        sheet.Text(localizer["has followed the training module"], CertificateFonts.Of(CertificateFonts.Sans, 12), Ink, Left, 282);
        var title = sheet.Fit(localizer["“{0}”", text.In(text.Titles, text.Language)], CertificateFonts.Serif, 18, 6, FullWidth, 40);
        sheet.Text(title, DeepIndigo, Left, 308, PdfBlockLevelElementTag.Heading2);
        return title.Lines.Count > 1 ? 20 : 0;
    }

    private void Facts(Sheet sheet, CertificateText text, double shift)
    {
        // The second day goes to the next line with its preposition.
        var dates = text.From == text.To
            ? Day(text.To)
            : localizer["from {0} to {1}", Day(text.From), Day(text.To)].Value.Replace(" " + Day(text.To), "\u00A0" + Day(text.To), StringComparison.Ordinal);
        Fact(sheet, Left, shift, localizer["Dates"], dates);
        Fact(sheet, 270, shift, localizer["Mode"], localizer["Online"]);
        Fact(sheet, 476, shift, localizer["Planned duration"], Durations.Text(text.Minutes));
        var outcomes = text.Outcomes.Count == 0 ? [] : text.In(text.Outcomes, text.Language).ToList();
        if (outcomes.Count == 0)
        {
            return;
        }

        sheet.Text(localizer["What the module teaches"], CertificateFonts.Of(CertificateFonts.Sans, 9.5), Muted, Left, 401 + shift);
        sheet.Text(AllThatFit(sheet, outcomes), Ink, Left, 415 + shift);
    }

    /// <summary>All outcomes, smaller the more there are; of more than the sheet can hold, as many whole ones as fit.</summary>
    private static FittedText AllThatFit(Sheet sheet, List<string> outcomes)
    {
        for (var count = outcomes.Count; ; count--)
        {
            var joined = string.Join(". ", outcomes.Take(count).Select(o => o.TrimEnd('.'))) + (count == outcomes.Count ? "." : ". …");
            var fitted = sheet.Fit(joined, CertificateFonts.Sans, 10.5, 6, OutcomesWidth, 36);
            if (!fitted.IsCut || count == 1)
            {
                return fitted;
            }
        }
    }

    private static void Fact(Sheet sheet, double x, double shift, string label, string value)
    {
        sheet.Text(label, CertificateFonts.Of(CertificateFonts.Sans, 9.5), Muted, x, 346 + shift);
        sheet.Text(sheet.Fit(value, CertificateFonts.Sans, 11.5, 7, 190, 18, bold: true), Ink, x, 363 + shift);
    }

    private void Signature(Sheet sheet, CertificateText text, double shift)
    {
        sheet.Ornament(graphics => graphics.DrawLine(new XPen(XColor.FromArgb(0xBB, 0xBB, 0xBB), 0.75), Left, 458 + shift, 600, 458 + shift));
        sheet.Text(
            sheet.Fit(text.Place is { } place ? localizer["Done at {0}, on {1}", place, Day(text.Issued)] : localizer["Done on {0}", Day(text.Issued)], CertificateFonts.Sans, 10.5, 6, SignatureWidth),
            Ink, Left, 482 + shift);
        if (text.Signatory is { } signatory)
        {
            sheet.Text(sheet.Fit(signatory, CertificateFonts.Sans, 10.5, 6, SignatureWidth, bold: true), Ink, Left, 538 + (shift / 2));
        }

        sheet.Text(sheet.Fit(text.In(text.Function, text.Language), CertificateFonts.Sans, 9.5, 6, SignatureWidth), Muted, Left, 553 + (shift / 2));
    }

    private void Verification(Sheet sheet, Certificate certificate, CertificateText text)
    {
        var code = VerificationCode.Show(certificate.Code);
        var address = addresses.Absolute(addresses.Page("/Training/Verify", text.Language, new { code }));
        sheet.Picture(localizer["Square code that leads to {0}", address], new XRect(682, 410, 96, 96), graphics => QrSquare.Draw(graphics, address, 682, 410, 96));
        var form = addresses.Absolute(addresses.Page("/Training/Verify", text.Language));
        var font = CertificateFonts.Of(CertificateFonts.Sans, 8);
        sheet.Text(localizer["Check this certificate"], font, Ink, 730, 522, XStringFormats.BaseLineCenter);
        var shown = form[(form.IndexOf("//", StringComparison.Ordinal) + 2)..];
        var size = Math.Min(8, 8 * 160 / sheet.Width(shown, font));
        sheet.Text(shown, CertificateFonts.Of(CertificateFonts.Sans, size), Ink, 730, 534, XStringFormats.BaseLineCenter);
        sheet.Text([code[..20], code[20..]], font, Ink, 730, 546, 11, XStringFormats.BaseLineCenter);
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture).Replace(' ', '\u00A0');
}
