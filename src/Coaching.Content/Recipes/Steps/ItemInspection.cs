using System.Text.Json;
using System.Text.Json.Nodes;
using Coaching.Content.Definitions;
using Coaching.Content.Items;
using Coaching.Content.Recipes.Known;

namespace Coaching.Content.Recipes.Steps;

/// <summary>
/// Looks through an item and the items inside it: reports types, parts and fields that the portal does not know, and refuses
/// known ones of another shape, which no page could show.
/// </summary>
internal sealed class ItemInspection(ContentDefinitions definitions, RecipeRun run, string itemId)
{
    public void Look(ContentItem item, string path) => Look(item.ContentType, item.Parts, path);

    private void Look(string typeName, JsonObject parts, string path)
    {
        var type = definitions.Type(typeName);
        if (type is null)
        {
            run.Warn(RecipeWarningKind.UnknownContentType, typeName, path);
        }

        foreach (var (name, part) in parts.Where(p => p.Value is JsonObject or JsonArray))
        {
            var kind = type?.Parts.FirstOrDefault(p => p.Name == name)?.PartName ?? name;
            var at = $"{path}.{name}";
            if (ContentShapes.Parts.TryGetValue(kind, out var shape))
            {
                Read(part!, shape, at);
            }
            else if (part is JsonObject fields && ((kind == typeName && type is not null) || definitions.AllParts.Any(p => p.Name == kind)))
            {
                Fields(kind, fields, at);
            }
            else if (kind != typeName && !ContentShapes.Welded.Contains(name) && !name.StartsWith('@'))
            {
                run.Warn(RecipeWarningKind.UnknownPart, name, at);
            }

            Inner(part, at);
        }
    }

    private void Fields(string part, JsonObject fields, string path)
    {
        var defined = definitions.Part(part).Fields;
        foreach (var (name, value) in fields.Where(f => f.Value is not null && !f.Key.StartsWith('@')))
        {
            var at = $"{path}.{name}";
            if (defined.FirstOrDefault(f => f.Name == name) is not { } field)
            {
                run.Warn(RecipeWarningKind.UnknownField, $"{part}.{name}", at);
            }
            else if (ContentShapes.Fields.TryGetValue(field.FieldName, out var shape))
            {
                Read(value!, shape, at);
            }
        }
    }

    /// <summary>Items inside a part, however deep.</summary>
    private void Inner(JsonNode? node, string path)
    {
        foreach (var (index, inner) in (node as JsonArray ?? []).Index())
        {
            var at = $"{path}[{index}]";
            if (inner is JsonObject json && json["ContentType"] is JsonValue type && type.TryGetValue<string>(out var name))
            {
                Look(name, json, at);
            }
            else
            {
                Inner(inner, at);
            }
        }

        foreach (var (name, value) in node as JsonObject ?? [])
        {
            Inner(value, $"{path}.{name}");
        }
    }

    private void Read(JsonNode node, Type shape, string path)
    {
        try
        {
            node.Deserialize(shape, ContentJson.Options);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            throw run.FailItem(itemId, path, /*text*/ "This does not have the form of {0}: {1}", shape.Name, error.Message);
        }
    }
}
