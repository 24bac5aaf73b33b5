namespace Coaching.Content.Recipes.Expressions;

/// <summary>An expression of a recipe that cannot be evaluated; the message names what is wrong and is meant for the person who imports.</summary>
public sealed class RecipeExpressionException : Exception
{
    public RecipeExpressionException()
    {
    }

    public RecipeExpressionException(string message)
        : base(message)
    {
    }

    public RecipeExpressionException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
