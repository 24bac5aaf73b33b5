using System.Text.Json.Nodes;
using Coaching.Content.Definitions;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Coaching.Editorial.Forms;

/// <summary>Model of a field's editor view <c>Editors/{kind of field}</c>.</summary>
/// <param name="Definition">The field.</param>
/// <param name="Name">Path of the field: the beginning of its inputs' names.</param>
/// <param name="Value">Its value, empty when it has none.</param>
/// <param name="Culture">Language of the item.</param>
/// <param name="Error">What is wrong with it, in the person's language; null when nothing is.</param>
/// <param name="Context">What all editors of the page share; null for a property of a part.</param>
internal sealed record EditorField(FieldDefinition Definition, string Name, JsonObject Value, string? Culture, string? Error, EditorContext? Context = null)
{
    /// <summary>Id of the field's first input.</summary>
    public string Id => Name.Replace('/', '_');

    /// <summary>One text of the value.</summary>
    public string? Text(string property) => Value[property] is JsonValue value ? value.ToString() : null;

    /// <summary>A yes or no of the field's settings.</summary>
    public bool Says(string setting, bool otherwise) =>
        Definition.Settings[Definition.FieldName + "Settings"]?[setting] is JsonValue value && value.TryGetValue<bool>(out var says) ? says : otherwise;

    /// <summary>A list of texts of the value.</summary>
    public IReadOnlyList<string> Texts(string property) => Value[property] is JsonArray list ? [.. list.Select(v => v?.ToString() ?? string.Empty)] : [];
}

/// <summary>Model of <c>Editors/_Choose</c>: some of many.</summary>
/// <param name="Field">The field.</param>
/// <param name="Property">Property of the value that holds what is chosen.</param>
/// <param name="Items">What there is, and what is chosen.</param>
/// <param name="Several">Whether more than one may be chosen.</param>
/// <param name="Culture">Language of the items' names when it is not that of the page.</param>
internal sealed record EditorChoices(EditorField Field, string Property, IReadOnlyList<SelectListItem> Items, bool Several, string? Culture = null);

/// <summary>Model of <c>Editors/_Part</c>: a part of an item.</summary>
internal sealed record EditorPart(TypePartDefinition Definition, string Path, JsonObject Value, EditorContext Context);

/// <summary>Model of <c>Editors/_Items</c>: blocks or other inner items.</summary>
/// <param name="Path">Path of the list.</param>
/// <param name="Items">The items.</param>
/// <param name="Types">Types that may be added.</param>
/// <param name="Context">What all editors of the page share.</param>
internal sealed record EditorItems(string Path, IReadOnlyList<JsonObject> Items, IReadOnlyList<ContentTypeDefinition> Types, EditorContext Context);

/// <summary>What all editors of one page share.</summary>
/// <param name="Culture">Language of the item.</param>
/// <param name="Errors">Problems by input path, in the person's language.</param>
/// <param name="Moved">Id of the block that was just moved or added.</param>
/// <param name="Searches">What is looked for in the library, by the path of a picture.</param>
/// <param name="Type">Name of the item's type.</param>
internal sealed record EditorContext(
    string? Culture, IReadOnlyDictionary<string, string> Errors, string? Moved, IReadOnlyDictionary<string, string> Searches, string Type);
