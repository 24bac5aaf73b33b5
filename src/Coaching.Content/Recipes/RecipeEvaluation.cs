using System.Text.Json;
using System.Text.Json.Nodes;
using Coaching.Content.Recipes.Expressions;

namespace Coaching.Content.Recipes;

/// <summary>Evaluates every text of a recipe's steps, depth first, in place, and says where an expression fails.</summary>
internal sealed class RecipeEvaluation(RecipeExpressions expressions)
{
    private long _written;

    /// <summary>Evaluates what is inside a node.</summary>
    /// <param name="node">A step, or something in it.</param>
    /// <param name="path">Its JSON path.</param>
    /// <param name="place">Makes the place of a path.</param>
    public void Evaluate(JsonNode? node, string path, Func<string, RecipePlace> place)
    {
        foreach (var (index, value) in (node as JsonArray ?? []).Index().ToList())
        {
            if (Text(value, $"{path}[{index}]", place) is { } text)
            {
                node![index] = text;
            }
        }

        foreach (var (name, value) in (node as JsonObject ?? []).ToList())
        {
            if (Text(value, $"{path}.{name}", place) is { } text)
            {
                node![name] = text;
            }
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
        if (!RecipeExpressions.IsExpression(text))
        {
            return null;
        }

        try
        {
            var value = expressions.Evaluate(text);
            _written += value.Length;
            return _written <= RecipeLimits.AllExpressionTexts ? value : throw new RecipeExpressionException("the recipe's expressions become too long");
        }
        catch (Exception error) when (error is RecipeExpressionException or RecipeException)
        {
            throw new RecipeException(
                place(path), /*text*/ "The expression {0} cannot be evaluated: {1}", [text.Length > 200 ? text[..200] + "…" : text, error.Message], error);
        }
    }
}
