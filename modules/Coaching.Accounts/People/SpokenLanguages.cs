namespace Coaching.Accounts.People;

/// <summary>The languages of the centre's people: code, and the language's name in itself.</summary>
internal static class SpokenLanguages
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["fr"] = "Français",
        ["wo"] = "Wolof",
        ["ff"] = "Pulaar",
        ["srr"] = "Seereer",
        ["mnk"] = "Mandinka",
        ["snk"] = "Sooninke",
        ["bm"] = "Bamanankan",
        ["dyu"] = "Julakan",
        ["ar"] = "العربية",
        ["zgh"] = "ⵜⴰⵎⴰⵣⵉⵖⵜ",
        ["en"] = "English",
        ["es"] = "Español",
        ["it"] = "Italiano",
    };
}
