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
            : definitions.Types.Where(t => t.Stereotype == (list == "MenuItems" ? "MenuItem" : "Widget") && Fits(t, part.Context.Type)).OrderBy(Rank).ThenBy(t => t.DisplayName, StringComparer.CurrentCulture);
        return new($"{part.Path}/{list}", [.. (part.Value[list] as JsonArray ?? []).OfType<JsonObject>()], [.. types], part.Context);
    }

    /// <summary>A block may say in <c>BlockSettings.Only</c> for which types it is meant.</summary>
    private static bool Fits(ContentTypeDefinition block, string type) => block.Settings["BlockSettings"]?["Only"] is not JsonArray only || only.Any(t => (string?)t == type);

    /// <summary>What is used most comes first, as <c>BlockSettings.Rank</c> says.</summary>
    private static double Rank(ContentTypeDefinition block) => block.Settings["BlockSettings"]?["Rank"] is JsonValue value && value.TryGetValue<double>(out var rank) ? rank : double.MaxValue;

    /// <summary>The type of an inner item; an empty one for an unknown type.</summary>
    public ContentTypeDefinition Find(string? name) => definitions.Type(name ?? string.Empty) ?? new ContentTypeDefinition { Name = name ?? "?", DisplayName = name ?? "?" };
}
