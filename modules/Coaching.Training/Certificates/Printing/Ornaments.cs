using System.Globalization;
using PdfSharp.Drawing;

namespace Coaching.Training.Certificates.Printing;

/// <summary>The woven band and the mark, as the theme draws them.</summary>
internal static class Ornaments
{
    private static readonly XColor Indigo = XColor.FromArgb(0x24, 0x38, 0x6B);
    private static readonly XColor Ochre = XColor.FromArgb(0x9A, 0x4A, 0x0B);

    /// <summary>Rectangles of the band's tile, 48 x 12: sun, then path.</summary>
    private static readonly (XColor Color, string Rectangles)[] Tile =
    [
        (XColor.FromArgb(0xE0, 0xA0, 0x5A), "3 5 12 2;5 3 8 6;7 1 4 10"),
        (Indigo, "8 5 2 2"),
        (XColor.FromArgb(0xFB, 0xF7, 0xF0), "0 5 1 2;17 5 6 2;24 4 2 4;28 3 2 6;32 1 2 10;36 3 2 6;40 4 2 4;43 5 5 2"),
    ];

    /// <summary>The band from edge to edge, its upper side at <paramref name="y"/>.</summary>
    public static void Band(XGraphics graphics, double y, double width)
    {
        const double Scale = 1.5;
        graphics.DrawRectangle(new XSolidBrush(Indigo), 0, y, width, 12 * Scale);
        foreach (var (color, rectangles) in Tile)
        {
            var path = new XGraphicsPath { FillMode = XFillMode.Winding };
            for (var x = 0.0; x < width; x += 48 * Scale)
            {
                foreach (var r in rectangles.Split(';').Select(Numbers))
                {
                    path.AddRectangle(x + (r[0] * Scale), y + (r[1] * Scale), r[2] * Scale, r[3] * Scale);
                }
            }

            graphics.DrawPath(new XSolidBrush(color), path);
        }
    }

    /// <summary>The mark: two facing arcs joined by three dots, in a square of this size.</summary>
    public static void Mark(XGraphics graphics, double x, double y, double size, XColor arcs, XColor dots)
    {
        var scale = size / 24;
        var pen = new XPen(arcs, 2.25 * scale) { LineCap = XLineCap.Round };
        // Circles of radius 9.75 through the ends that the theme's mark names.
        Arc(7.88, 3.16, 20.84, 16.12);
        Arc(16.12, 20.84, 3.16, 7.88);
        foreach (var (dotX, dotY) in new[] { (8.1, 15.9), (12, 12), (15.9, 8.1) })
        {
            Dot(graphics, x + (dotX * scale), y + (dotY * scale), 1.65 * scale, dots);
        }

        void Arc(double fromX, double fromY, double toX, double toY)
        {
            var path = new XGraphicsPath();
            path.AddArc(
                new XPoint(x + (fromX * scale), y + (fromY * scale)), new XPoint(x + (toX * scale), y + (toY * scale)),
                new XSize(9.75 * scale, 9.75 * scale), 0, false, XSweepDirection.Clockwise);
            graphics.DrawPath(pen, path);
        }
    }

    /// <summary>The mark in its own colours.</summary>
    public static void Mark(XGraphics graphics, double x, double y, double size) => Mark(graphics, x, y, size, Indigo, Ochre);

    /// <summary>One dot of the path.</summary>
    public static void Dot(XGraphics graphics, double x, double y, double radius, XColor? color = null) =>
        graphics.DrawEllipse(new XSolidBrush(color ?? Ochre), x - radius, y - radius, 2 * radius, 2 * radius);

    private static double[] Numbers(string rectangle) => [.. rectangle.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture))];
}
