using System.Globalization;
using System.Text;
using QRCoder;

namespace Coaching.Accounts.SecondStep;

/// <summary>A QR code as the path of an SVG, one unit a module; the page's policy allows neither a data address nor a style.</summary>
/// <param name="Size">Width and height, the white around included.</param>
/// <param name="Data">What is black.</param>
internal sealed record QrPath(int Size, string Data)
{
    public static QrPath Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                if (rows[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return new(rows.Count, path.ToString());
    }
}
