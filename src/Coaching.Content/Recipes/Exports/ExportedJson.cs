using System.Text.Json;
using System.Text.Json.Nodes;
using Coaching.Content.Recipes.Expressions;

namespace Coaching.Content.Recipes.Exports;

/// <summary>Items as a deployment package has them: no nulls inside parts, and no text that an import would take for an expression.</summary>
internal static class ExportedJson
{
    /// <summary>The item; its head keeps its nulls, as Orchard Core writes them.</summary>
    public static JsonObject Of(JsonObject item)
    {
        foreach (var (name, value) in item.ToList())
        {
            if (value is not null)
            {
                Put(value, harmless => item[name] = harmless);
            }
        }

        return item;
    }

    private static void Clean(JsonNode? node)
    {
        for (var i = 0; i < (node as JsonArray)?.Count; i++)
        {
            Put(node![i], harmless => node[i] = harmless);
        }

        foreach (var (name, value) in (node as JsonObject ?? []).ToList())
        {
            if (value is null)
            {
                node!.AsObject().Remove(name);
            }
            else
            {
                Put(value, harmless => node![name] = harmless);
            }
        }
    }

    /// <summary>«[note: later]» would be evaluated by every importer, and the format knows no escape: a blank behind it helps.</summary>
    private static void Put(JsonNode? value, Action<JsonNode> put)
    {
        if (value?.GetValueKind() != JsonValueKind.String)
        {
            Clean(value);
        }
        else if (RecipeExpressions.IsExpression((string)value!))
        {
            put(JsonValue.Create((string)value! + " "));
        }
    }
}
