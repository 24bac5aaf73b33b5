using System.Text.Json;
using System.Text.Json.Nodes;

namespace Coaching.Content.Recipes;

/// <summary>Evaluates every text of a step, depth first, in place.</summary>
internal sealed class RecipeEvaluation(IRecipeTexts texts, RecipeValues values)
{
    /// <summary>Evaluates a step; paths in messages begin at the step.</summary>
    /// <param name="node">The step.</param>
    /// <param name="path">Its JSON path.</param>
    /// <param name="place">Makes the place of a path.</param>
    public void Evaluate(JsonNode? node, string path, Func<string, RecipePlace> place)
    {
        switch (node)
        {
            case JsonObject json:
                foreach (var (name, value) in json.ToList())
                {
                    if (Text(value, $"{path}.{name}", place) is { } text)
                    {
                        json[name] = text;
                    }
                }

                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    if (Text(list[i], $"{path}[{i}]", place) is { } text)
                    {
                        list[i] = text;
                    }
                }

                break;
        }
    }

    /// <summary>The new text of an expression; null for everything else, whose inside has then been evaluated.</summary>
    private string? Text(JsonNode? node, string path, Func<string, RecipePlace> place)
    {
        if (node?.GetValueKind() != JsonValueKind.String)
        {
            Evaluate(node, path, place);
            return null;
        }

        var text = (string)node!;
        if (!texts.IsExpression(text))
        {
            return null;
        }

        try
        {
            return texts.Evaluate(text, values);
        }
        catch (Exception error) when (error is FormatException or RecipeException)
        {
            throw new RecipeException(place(path), /*text*/ "The expression {0} cannot be evaluated: {1}", [text.Length > 200 ? text[..200] + "…" : text, error.Message], error);
        }
    }
}
