using System.Text.RegularExpressions;

namespace Coaching.Content.Markup;

/// <summary>
/// Addresses that content may point to. They are read as browsers read them (WHATWG URL): controls and spaces around are ignored,
/// tabs and line breaks inside too, and <c>\</c> counts as <c>/</c>.
/// </summary>
internal static partial class SafeAddress
{
    /// <summary>A link: http and https with a host, mailto, tel, or an address of this site; null for anything else.</summary>
    public static string? Link(string value)
    {
        var address = Normalise(value);
        if (Scheme().Match(address) is not { Success: true } scheme)
        {
            return address.Length == 0 || ProtocolRelative().IsMatch(address) ? null : address;
        }

        return scheme.Groups[1].Value.ToLowerInvariant() switch
        {
            "http" or "https" => IsExternal(address) ? address : null,
            "mailto" or "tel" => address,
            _ => null,
        };
    }

    /// <summary>An image of the media library: below <c>/media/</c>, without a way out.</summary>
    public static string? Media(string value)
    {
        var address = Normalise(value);
        var plain = Uri.UnescapeDataString(address);
        return plain.StartsWith("/media/", StringComparison.Ordinal) && address.StartsWith("/media/", StringComparison.Ordinal)
            && !plain.Contains('\\', StringComparison.Ordinal) && !plain.Split('/', '?', '#').Any(part => part is ".." or ".")
            ? address
            : null;
    }

    /// <summary>The address leaves this site.</summary>
    public static bool IsExternal(string address) =>
        Absolute().IsMatch(address) && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0;

    private static string Normalise(string value) => Ignored().Replace(value.Trim([.. Enumerable.Range(0, 33).Select(code => (char)code)]), "");

    [GeneratedRegex(@"^([A-Za-z][A-Za-z0-9+.-]*):")]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^[/\\]{2}")]
    private static partial Regex ProtocolRelative();

    [GeneratedRegex("^https?://[^/\\\\]", RegexOptions.IgnoreCase)]
    private static partial Regex Absolute();

    [GeneratedRegex("[\t\n\r\0]")]
    private static partial Regex Ignored();
}
