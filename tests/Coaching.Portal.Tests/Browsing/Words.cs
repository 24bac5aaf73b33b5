using System.Globalization;
using Coaching.Kernel.Localization.Portable;

namespace Coaching.Portal.Tests.Browsing;

/// <summary>The words of the pages, as the rooms' PO files give them: tests write English, people read their own language.</summary>
internal static class Words
{
    /// <summary>Every translated text of every room.</summary>
    public static IReadOnlyList<PoEntry> Entries { get; } = [.. PortalModules.All
        .Select(m => m.Assembly.GetManifestResourceStream("Localization/fr.po"))
        .OfType<Stream>()
        .SelectMany(file => PoFile.Parse(new StreamReader(file)))];

    private static readonly Dictionary<string, string> French = Entries.GroupBy(e => e.Id).ToDictionary(g => g.Key, g => g.First().Forms[0]);

    /// <summary>A text of the code in a language, with what stands in its places.</summary>
    public static string In(string language, string english, params object[] arguments)
    {
        var text = language == "en" ? english : French.TryGetValue(english, out var found) ? found : throw new InvalidOperationException($"No French for '{english}'.");
        return arguments.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, arguments);
    }

    /// <summary>The text with any space as a plain one: French puts thin and unbreakable ones around its marks.</summary>
    public static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
