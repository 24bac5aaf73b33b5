namespace Coaching.Content.Markup;

/// <summary>What HTML may contain: the allow-list of the content engine.</summary>
internal static class HtmlRules
{
    /// <summary>Elements that are kept, and the attributes each may carry (their values are checked by <see cref="HtmlAttributes"/>).</summary>
    public static readonly Dictionary<string, string[]> Allowed = (
            "p h2 h3 h4 ul ol li strong em a:href blockquote table thead tbody tr th:scope,colspan,rowspan td:colspan,rowspan br sup sub code pre " +
            "figure figcaption abbr:title img:src,alt,width,height")
        .Split(' ')
        .Select(element => element.Split(':', ','))
        .ToDictionary(element => element[0], element => element[1..]);

    /// <summary>Elements that people paste and that mean an allowed one.</summary>
    public static readonly Dictionary<string, string> Renamed = new()
    {
        ["b"] = "strong",
        ["i"] = "em",
        ["h1"] = "h2",
        ["h5"] = "h4",
        ["h6"] = "h4",
    };

    /// <summary>Elements that go with all they contain.</summary>
    public static readonly HashSet<string> Removed =
    [
        "script", "style", "iframe", "object", "embed", "applet", "svg", "math", "template", "noscript", "noembed", "noframes", "frameset", "frame",
        "textarea", "select", "option", "title", "head", "xmp", "plaintext", "listing", "video", "audio", "canvas", "param", "source", "track",
    ];

    /// <summary>Unknown elements that separate words: a line break takes their place.</summary>
    public static readonly HashSet<string> Separating =
    [
        "address", "article", "aside", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "footer", "form",
        "header", "hgroup", "hr", "legend", "main", "menu", "nav", "search", "section", "summary",
    ];

    public static readonly HashSet<string> Void = ["br", "img"];
}
