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
    private const double OutcomesWidth = 604;

    private static readonly double[] TitleSizes = [18, 15, 12];

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
        sheet.Text(text.In(text.Centre, text.Language), CertificateFonts.Of(CertificateFonts.Serif, 13), DeepIndigo, 120, text.Address is null ? 72 : 64);
        if (text.Address is { } address)
        {
            sheet.Text(address, CertificateFonts.Of(CertificateFonts.Sans, 9.5), Muted, 120, 81);
        }

        sheet.Text(certificate.Number, CertificateFonts.Of(CertificateFonts.Sans, 9.5), Muted, 778, 64, XStringFormats.BaseLineRight);
        sheet.Text(localizer["Certificate of completion"], CertificateFonts.Of(CertificateFonts.Serif, 27), DeepIndigo, Left, 146, tag: PdfBlockLevelElementTag.Heading1);
        sheet.Text(
            localizer["We, the undersigned, {0}, certify that", text.In(text.Centre, text.Language)], CertificateFonts.Of(CertificateFonts.Sans, 12), Ink, Left, 180);
    }

    /// <summary>The name, smaller and smaller until it fits on one line, else on two.</summary>
    private static void Person(Sheet sheet, CertificateText text)
    {
        var font = Enumerable.Range(0, 15).Select(i => CertificateFonts.Of(CertificateFonts.Serif, 36 - i)).FirstOrDefault(f => sheet.Width(text.Name, f) <= 600);
        if (font is not null)
        {
            sheet.Text(text.Name, font, Ink, Left, 228);
        }
        else
        {
            font = Enumerable.Range(0, 13).Select(i => CertificateFonts.Of(CertificateFonts.Serif, 22 - i)).First(f => f.Size <= 10 || sheet.Wrap(text.Name, f, 600).Count <= 2);
            sheet.Text(sheet.Wrap(text.Name, font, 600), font, Ink, Left, 210, 24);
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
        var title = localizer["“{0}”", text.In(text.Titles, text.Language)].Value;
        foreach (var size in TitleSizes)
        {
            var font = CertificateFonts.Of(CertificateFonts.Serif, size);
            var lines = sheet.Wrap(title, font, PageWidth - (2 * Left));
            if (lines.Count <= 2 || size == TitleSizes[^1])
            {
                sheet.Text(lines, font, DeepIndigo, Left, 308, 24, tag: PdfBlockLevelElementTag.Heading2);
                return lines.Count > 1 ? 20 : 0;
            }
        }

        return 0;
    }

    private void Facts(Sheet sheet, CertificateText text, double shift)
    {
        // The second day goes to the next line with its preposition.
        var dates = text.From == text.To
            ? Day(text.To)
            : localizer["from {0} to {1}", Day(text.From), Day(text.To)].Value.Replace(" " + Day(text.To), "\u00A0" + Day(text.To), StringComparison.Ordinal);
        Fact(sheet, Left, shift, localizer["Dates"], dates);
        Fact(sheet, 270, shift, localizer["Mode"], localizer["Online"]);
        Fact(sheet, 476, shift, localizer["Duration"], Durations.Text(text.Minutes));
        var outcomes = text.Outcomes.Count == 0 ? [] : text.In(text.Outcomes, text.Language).ToList();
        if (outcomes.Count == 0)
        {
            return;
        }

        sheet.Text(localizer["What the module teaches"], CertificateFonts.Of(CertificateFonts.Sans, 9.5), Muted, Left, 401 + shift);
        var (font, lines, step) = Fit(sheet, outcomes);
        sheet.Text(lines, font, Ink, Left, 415 + shift, step);
    }

    /// <summary>All outcomes in two lines, else in four small ones, else as many whole ones as fit.</summary>
    private static (XFont Font, List<string> Lines, double Step) Fit(Sheet sheet, List<string> outcomes)
    {
        var large = CertificateFonts.Of(CertificateFonts.Sans, 10.5);
        var small = CertificateFonts.Of(CertificateFonts.Sans, 8.5);
        for (var count = outcomes.Count; ; count--)
        {
            var joined = string.Join("\u202F; ", outcomes.Take(count).Select(o => o.TrimEnd('.'))) + (count == outcomes.Count ? "." : "\u202F; …");
            if (count == outcomes.Count && sheet.Wrap(joined, large, OutcomesWidth) is { Count: <= 2 } two)
            {
                return (large, two, 16);
            }

            if (sheet.Wrap(joined, small, OutcomesWidth) is var lines && (lines.Count <= 4 || count == 1))
            {
                return (small, lines, 11.3);
            }
        }
    }

    private static void Fact(Sheet sheet, double x, double shift, string label, string value)
    {
        var font = CertificateFonts.Of(CertificateFonts.Sans, 11.5, bold: true);
        sheet.Text(label, CertificateFonts.Of(CertificateFonts.Sans, 9.5), Muted, x, 346 + shift);
        sheet.Text(sheet.Wrap(value, font, 190), font, Ink, x, 363 + shift, 15);
    }

    private void Signature(Sheet sheet, CertificateText text, double shift)
    {
        sheet.Ornament(graphics => graphics.DrawLine(new XPen(XColor.FromArgb(0xBB, 0xBB, 0xBB), 0.75), Left, 458 + shift, 600, 458 + shift));
        sheet.Text(
            text.Place is { } place ? localizer["Done at {0}, on {1}", place, Day(text.Issued)] : localizer["Done on {0}", Day(text.Issued)],
            CertificateFonts.Of(CertificateFonts.Sans, 10.5), Ink, Left, 482 + shift);
        if (text.Signatory is { } signatory)
        {
            sheet.Text(signatory, CertificateFonts.Of(CertificateFonts.Sans, 10.5, bold: true), Ink, Left, 538 + (shift / 2));
        }

        sheet.Text(text.In(text.Function, text.Language), CertificateFonts.Of(CertificateFonts.Sans, 9.5), Muted, Left, 553 + (shift / 2));
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
