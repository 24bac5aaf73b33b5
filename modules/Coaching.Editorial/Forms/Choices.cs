using System.Text.Json.Nodes;
using Coaching.Content.Definitions;
using Coaching.Content.Media;
using Coaching.Content.Store;
using Coaching.Content.Taxonomies;
using Coaching.Kernel.Data;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Coaching.Editorial.Forms;

/// <summary>What may be chosen in a field that points at something else.</summary>
internal sealed class Choices(PortalDb db, Taxonomy taxonomy, ContentReader reader, MediaLibrary library)
{
    private const int Most = 500;
    private const int MostMedia = 24;

    /// <summary>A page has a picker in each of many blocks: the first asks the store, the others are told what it heard.</summary>
    private readonly Dictionary<(string Types, string? Culture), IReadOnlyList<ContentCard>> _asked = [];

    private readonly Dictionary<string, IReadOnlyList<MediaFile>> _media = [];

    /// <summary>Terms of the field's taxonomy, indented by their depth.</summary>
    public IReadOnlyList<SelectListItem> Terms(FieldDefinition field, string? taxonomyOfValue, IReadOnlyList<string> chosen) =>
        [.. taxonomy.Offered(field, taxonomyOfValue).Select(t => new SelectListItem(
            new string('\u2003', taxonomy.Ancestry(t.ParentId).Count()) + t.Name, t.Id, chosen.Contains(t.Id)))];

    /// <summary>Items that the field may point at, by translation set or by id.</summary>
    public async Task<IReadOnlyList<SelectListItem>> Items(FieldDefinition field, string? culture, IReadOnlyList<string> chosen, bool bySet)
    {
        var cards = await Cards(Texts(field.Settings[field.FieldName + "Settings"]?["DisplayedContentTypes"]), culture);
        return [.. cards.Select(c => (Value: bySet ? c.LocalizationSet : c.ContentItemId, c.DisplayText)).Where(c => c.Value is not null)
            .Select(c => new SelectListItem(c.DisplayText, c.Value, chosen.Contains(c.Value!)))];
    }

    /// <summary>Items in which one with this <c>ContainedPart</c> may stand, each as <c>type:id</c>; what stands in another comes after it, with its name before.</summary>
    public async Task<IReadOnlyList<SelectListItem>> Containers(TypePartDefinition part, string? culture, string? chosen)
    {
        var cards = await Cards(Texts(part.Settings["ContainedPartSettings"]?["ContainerContentTypes"]), culture);
        var byId = cards.ToDictionary(c => c.ContentItemId);
        return [.. cards.Select(c => (Own: c, Above: byId.GetValueOrDefault(c.ContainerId ?? string.Empty)))
            .OrderBy(c => (c.Above ?? c.Own).DisplayText, StringComparer.CurrentCulture).ThenBy(c => c.Above is not null).ThenBy(c => c.Own.Position)
            .Select(c => new SelectListItem(
                c.Above is null ? c.Own.DisplayText : $"{c.Above.DisplayText} › {c.Own.DisplayText}", $"{c.Own.ContentType}:{c.Own.ContentItemId}", c.Own.ContentItemId == chosen))];
    }

    /// <summary>Files of the library that a field may show: the newest, or those whose name has the words.</summary>
    public async Task<IReadOnlyList<MediaFile>> Media(FieldDefinition field, string? words)
    {
        var endings = Texts(field.Settings["MediaFieldSettings"]?["AllowedExtensions"]);
        var key = $"{string.Join(' ', endings)}\n{words}";
        return _media.TryGetValue(key, out var files) ? files : _media[key] = await library.Newest(endings, words, MostMedia);
    }

    private async Task<IReadOnlyList<ContentCard>> Cards(IReadOnlyList<string> types, string? culture)
    {
        var key = (string.Join(' ', types), culture);
        if (!_asked.TryGetValue(key, out var cards))
        {
            _asked[key] = cards = await reader.Cards(db.Versions
                .Where(v => v.Latest && (types.Count == 0 || types.Contains(v.ContentType)) && (culture == null || v.Culture == null || v.Culture == culture))
                .OrderBy(v => v.DisplayText).Take(Most));
        }

        return cards;
    }

    private static IReadOnlyList<string> Texts(JsonNode? list) => [.. (list as JsonArray ?? []).Select(t => (string)t!)];
}
