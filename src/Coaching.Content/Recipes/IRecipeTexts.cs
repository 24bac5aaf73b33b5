namespace Coaching.Content.Recipes;

/// <summary>Evaluates the expressions in a recipe's texts.</summary>
internal interface IRecipeTexts
{
    /// <summary>Whether Orchard Core would evaluate this text.</summary>
    bool IsExpression(string text);

    /// <summary>The text, evaluated until it is no expression any more.</summary>
    /// <exception cref="FormatException">The expression is outside the closed grammar.</exception>
    string Evaluate(string text, RecipeValues values);
}
