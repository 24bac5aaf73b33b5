using System.Collections.Frozen;
using System.Globalization;
using Coaching.Kernel.Localization.Portable;
using Coaching.Kernel.Modules;

namespace Coaching.Kernel.Localization;

/// <summary>
/// The translations of all rooms, from their embedded <c>Localization/{language}.po</c>. Texts in code are English; looked up
/// with their context, then without, then in the parent culture, as Orchard Core does. Texts get the typography of their language here, once.
/// </summary>
public sealed class Texts
{
    private readonly FrozenDictionary<string, FrozenDictionary<(string? Context, string Id), IReadOnlyList<string>>> _languages;

    /// <summary>Reads the PO files of the rooms, later ones overriding earlier ones.</summary>
    public Texts(IEnumerable<IModule> modules) => _languages = modules
        .SelectMany(m => Languages.Language.All.Select(l => (Language: l.Code, File: m.Assembly.GetManifestResourceStream($"Localization/{l.Code}.po"))))
        .Where(f => f.File is not null)
        .GroupBy(f => f.Language, f => f.File!)
        .ToFrozenDictionary(g => g.Key, g => Read(g.Key, g));

    /// <summary>The forms of a text in the current language, or null when there is no translation.</summary>
    internal IReadOnlyList<string>? Find(string id, string? context)
    {
        for (var culture = CultureInfo.CurrentUICulture; culture.Name.Length > 0; culture = culture.Parent)
        {
            if (_languages.TryGetValue(culture.Name, out var texts)
                && ((context is not null && texts.TryGetValue((context, id), out var forms)) || texts.TryGetValue((null, id), out forms)))
            {
                return forms;
            }
        }

        return null;
    }

    private static FrozenDictionary<(string?, string), IReadOnlyList<string>> Read(string language, IEnumerable<Stream> files)
    {
        var texts = new Dictionary<(string?, string), IReadOnlyList<string>>();
        foreach (var file in files)
        {
            using var reader = new StreamReader(file);
            foreach (var entry in PoFile.Parse(reader))
            {
                texts[(entry.Context, entry.Id)] = [.. entry.Forms.Select(form => Typography.Apply(form, language))];
            }
        }

        return texts.ToFrozenDictionary();
    }
}
