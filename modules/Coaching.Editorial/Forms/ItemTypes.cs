using System.Text.Json.Nodes;
using Coaching.Content.Definitions;

namespace Coaching.Editorial.Forms;

/// <summary>Which types may stand in a list of inner items.</summary>
internal sealed class ItemTypes(ContentDefinitions definitions)
{
    /// <summary>The list of a part with what may be added to it.</summary>
    public EditorItems Of(EditorPart part, string list)
    {
        var contained = (part.Definition.Settings[part.Definition.PartName + "Settings"]?["ContainedContentTypes"] as JsonArray ?? []).Select(t => (string)t!).ToList();
        IEnumerable<ContentTypeDefinition> types = contained.Count > 0
            ? contained.Select(definitions.Type).OfType<ContentTypeDefinition>()
            : definitions.Types.Where(t => t.Stereotype == (list == "MenuItems" ? "MenuItem" : "Widget")).OrderBy(t => t.DisplayName, StringComparer.CurrentCulture);
        return new($"{part.Path}/{list}", [.. (part.Value[list] as JsonArray ?? []).OfType<JsonObject>()], [.. types], part.Context);
    }

    /// <summary>The type of an inner item; an empty one for an unknown type.</summary>
    public ContentTypeDefinition Find(string? name) => definitions.Type(name ?? string.Empty) ?? new ContentTypeDefinition { Name = name ?? "?", DisplayName = name ?? "?" };
}
