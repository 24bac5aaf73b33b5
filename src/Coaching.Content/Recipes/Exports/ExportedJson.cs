using System.Text.Json;
using System.Text.Json.Nodes;

namespace Coaching.Content.Recipes.Exports;

/// <summary>Items as a deployment package has them: no nulls inside parts, and no text that an import would take for an expression.</summary>
internal static class ExportedJson
{
    /// <summary>The item; its head keeps its nulls, as Orchard Core writes them.</summary>
    public static JsonObject Of(JsonObject item)
    {
        foreach (var (name, part) in item.ToList())
        {
            if (part is JsonValue)
            {
                item[name] = Harmless(part);
            }
            else
            {
                Clean(part);
            }
        }

        return item;
    }

    private static void Clean(JsonNode? node)
    {
        for (var i = 0; i < (node as JsonArray)?.Count; i++)
        {
            if (node![i] is JsonValue value)
            {
                node[i] = Harmless(value);
            }

            Clean(node[i]);
        }

        foreach (var (name, value) in (node as JsonObject ?? []).ToList())
        {
            if (value is null)
            {
                node!.AsObject().Remove(name);
            }
            else if (value is JsonValue)
            {
                node![name] = Harmless(value);
            }
            else
            {
                Clean(value);
            }
        }
    }

    /// <summary>«[note: later]» would be evaluated by every importer, and the format knows no escape: a blank behind it helps.</summary>
    private static JsonNode Harmless(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.String && ExpressionText.LooksLikeOne((string)value!) ? JsonValue.Create((string)value! + " ") : value;
}
