using System.Globalization;
using AngleSharp.Dom;

namespace Coaching.Content.Markup;

/// <summary>Checks the value of each allowed attribute; null means that the attribute is dropped.</summary>
internal static class HtmlAttributes
{
    private const int MostCells = 1000;

    public static string? Check(IElement element, string name) => element.GetAttribute(name) is { } value
        ? name switch
        {
            "href" => SafeAddress.Link(value),
            "src" => SafeAddress.Media(value),
            "scope" => value.Trim().ToLowerInvariant() is "col" or "row" or "colgroup" or "rowgroup" ? value.Trim().ToLowerInvariant() : null,
            "colspan" or "rowspan" => Number(value, MostCells),
            "width" or "height" => Number(value, int.MaxValue),
            _ => value,
        }
        : null;

    private static string? Number(string value, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;
}
