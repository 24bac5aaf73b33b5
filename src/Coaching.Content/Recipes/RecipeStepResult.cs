namespace Coaching.Content.Recipes;

/// <summary>What one step did.</summary>
/// <param name="Recipe">Recipe it stands in.</param>
/// <param name="Number">Its number there, the first is 1.</param>
/// <param name="Name">Its name as written.</param>
public sealed record RecipeStepResult(string Recipe, int Number, string Name)
{
    public int Added { get; internal set; }

    public int Changed { get; internal set; }

    public int Same { get; internal set; }
}
