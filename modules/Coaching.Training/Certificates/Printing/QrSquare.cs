using PdfSharp.Drawing;
using QRCoder;

namespace Coaching.Training.Certificates.Printing;

/// <summary>A QR code as filled squares; the white around it is the paper's.</summary>
internal static class QrSquare
{
    public static void Draw(XGraphics graphics, string text, double x, double y, double size)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        // The matrix comes with four modules of white on each side.
        const int White = 4;
        var rows = code.ModuleMatrix.Skip(White).SkipLast(White).ToList();
        var module = size / rows.Count;
        var path = new XGraphicsPath { FillMode = XFillMode.Winding };
        for (var row = 0; row < rows.Count; row++)
        {
            for (var (from, to) = (0, 0); from < rows.Count; from = to + 1)
            {
                while (from < rows.Count && !rows[row][White + from])
                {
                    from++;
                }

                for (to = from; to < rows.Count && rows[row][White + to];)
                {
                    to++;
                }

                if (to > from)
                {
                    path.AddRectangle(x + (from * module), y + (row * module), (to - from) * module, module);
                }
            }
        }

        graphics.DrawPath(XBrushes.Black, path);
    }
}
