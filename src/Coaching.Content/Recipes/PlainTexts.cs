namespace Coaching.Content.Recipes;

/// <summary>Stands in until expressions can be evaluated.</summary>
internal sealed class PlainTexts : IRecipeTexts
{
    public bool IsExpression(string text) => ExpressionText.LooksLikeOne(text);

    public string Evaluate(string text, RecipeValues values) => throw new FormatException("expressions are not evaluated yet");
}
