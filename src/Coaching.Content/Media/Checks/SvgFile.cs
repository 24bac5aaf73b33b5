using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Coaching.Content.Markup;

namespace Coaching.Content.Media.Checks;

/// <summary>A drawing of a recipe: cleaned of all that could run or load something, its size read from its width, height and viewBox.</summary>
internal static class SvgFile
{
    public static CheckedFile Clean(byte[] bytes)
    {
        try
        {
            var clean = SvgCleaner.Clean(Encoding.UTF8.GetString(bytes));
            var root = XElement.Parse(clean);
            var box = ((string?)root.Attribute("viewBox") ?? string.Empty).Split([' ', ',', '\n'], StringSplitOptions.RemoveEmptyEntries);
            return new(Encoding.UTF8.GetBytes(clean), "image/svg+xml", Side(root, "width", box, 2), Side(root, "height", box, 3));
        }
        catch (FormatException)
        {
            throw FileCheck.Wrong();
        }
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
}
