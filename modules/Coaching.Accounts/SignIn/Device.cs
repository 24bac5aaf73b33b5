namespace Coaching.Accounts.SignIn;

/// <summary>Browser and system in two words, from what the browser says of itself: enough to know one's own devices, too little to track them.</summary>
internal static class Device
{
    /// <summary>Most browsers name others too, so the order matters.</summary>
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Opera Mini", "Opera Mini"), ("OPR/", "Opera"), ("Edg", "Edge"), ("SamsungBrowser", "Samsung Internet"), ("UCBrowser", "UC Browser"),
        ("FxiOS", "Firefox"), ("Firefox", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("KAIOS", "KaiOS"), ("Windows", "Windows"), ("CrOS", "Chromebook"), ("Mac OS", "Mac"), ("Linux", "Linux")];

    public static string Words(string? userAgent) => string.Join(", ", new[] { First(Browsers, userAgent), First(Systems, userAgent) }.OfType<string>());

    private static string? First((string Mark, string Name)[] known, string? userAgent) =>
        userAgent is null ? null : known.FirstOrDefault(k => userAgent.Contains(k.Mark, StringComparison.Ordinal)).Name;
}
