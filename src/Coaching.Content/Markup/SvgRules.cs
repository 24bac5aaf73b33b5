using System.Text.RegularExpressions;

namespace Coaching.Content.Markup;

/// <summary>What an SVG drawing may contain.</summary>
internal static partial class SvgRules
{
    public static readonly HashSet<string> Elements =
    [
        "svg", "g", "defs", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan",
        "linearGradient", "radialGradient", "stop", "clipPath", "mask", "marker", "pattern", "symbol", "use",
    ];

    private static readonly HashSet<string> Attributes =
    [
        "viewBox", "preserveAspectRatio", "width", "height", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "fr", "dx", "dy",
        "d", "points", "pathLength", "transform", "id", "href", "role", "aria-label", "aria-labelledby", "aria-hidden", "focusable", "lang",
        "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray",
        "stroke-dashoffset", "stroke-opacity", "opacity", "color", "clip-path", "clip-rule", "mask", "offset", "stop-color", "stop-opacity",
        "gradientUnits", "gradientTransform", "spreadMethod", "patternUnits", "patternTransform", "patternContentUnits", "clipPathUnits", "maskUnits",
        "maskContentUnits", "font-family", "font-size", "font-weight", "font-style", "letter-spacing", "text-anchor", "dominant-baseline", "rotate",
        "marker-start", "marker-mid", "marker-end", "markerWidth", "markerHeight", "markerUnits", "refX", "refY", "orient",
        "textLength", "lengthAdjust", "display", "visibility", "paint-order", "vector-effect",
    ];

    private static readonly HashSet<string> Words = ["aria-label", "aria-labelledby"];

    /// <summary>The attribute is on the list and its value loads nothing from outside the drawing.</summary>
    public static bool IsAllowed(string name, string value) => Attributes.Contains(name) && (name switch
    {
        "href" => Local().IsMatch(value),
        "id" => Name().IsMatch(value),
        _ => Words.Contains(name) || IsPlain(value),
    });

    /// <summary>No bracket but those of functions that load nothing; so neither escapes nor comments can hide another function.</summary>
    private static bool IsPlain(string value) => !SafeFunction().Replace(value, "").Contains('(', StringComparison.Ordinal);

    [GeneratedRegex(@"^#[A-Za-z_][\w.-]*\z")]
    private static partial Regex Local();

    [GeneratedRegex(@"^[A-Za-z_][\w.-]*\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"\b(?:url\(\s*#[A-Za-z_][\w.-]*\s*\)|(?:rgba?|hsla?|matrix|translate|scale|rotate|skewX|skewY)\([\d\s.,%eE+-]*\))")]
    private static partial Regex SafeFunction();
}
