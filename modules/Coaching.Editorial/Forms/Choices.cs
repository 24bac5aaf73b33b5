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

    /// <summary>Terms of the field's taxonomy, indented by their depth.</summary>
    public IReadOnlyList<SelectListItem> Terms(FieldDefinition field, IReadOnlyList<string> chosen)
    {
        var alias = field.Setting("TaxonomyFieldSettings", "TaxonomyAlias") ?? field.Name switch
        {
            "Origin" or "Territory" => "territories",
            "OrganisationType" => "organisation-types",
            _ => "topics",
        };
        return [.. taxonomy.All(alias).Select(t => new SelectListItem(
            new string('\u2003', taxonomy.Ancestry(t.ParentId).Count()) + t.Name, t.Id, chosen.Contains(t.Id)))];
    }

    /// <summary>Items that the field may point at, by translation set or by id.</summary>
    public async Task<IReadOnlyList<SelectListItem>> Items(FieldDefinition field, string? culture, IReadOnlyList<string> chosen, bool bySet)
    {
        var types = (field.Settings[field.FieldName + "Settings"]?["DisplayedContentTypes"] as System.Text.Json.Nodes.JsonArray ?? []).Select(t => (string)t!).ToList();
        var cards = await reader.Cards(db.Versions
            .Where(v => v.Latest && (types.Count == 0 || types.Contains(v.ContentType)) && (culture == null || v.Culture == null || v.Culture == culture))
            .OrderBy(v => v.DisplayText).Take(Most));
        return [.. cards.Select(c => (Value: bySet ? c.LocalizationSet : c.ContentItemId, c.DisplayText)).Where(c => c.Value is not null)
            .Select(c => new SelectListItem(c.DisplayText, c.Value, chosen.Contains(c.Value!)))];
    }

    /// <summary>Paths of the media library that a field may show, for completion while typing.</summary>
    public Task<List<string>> MediaPaths() => library.Paths(Most);
}
