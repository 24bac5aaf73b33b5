namespace Coaching.Content.Recipes;

/// <summary>Where in a recipe something is.</summary>
/// <param name="Recipe">Name of the recipe.</param>
/// <param name="Step">Number of the step, the first is 1; 0 for what stands outside the steps.</param>
/// <param name="StepName">Name of the step.</param>
/// <param name="Path">JSON path, for example <c>$.steps[2].data[5].AutoroutePart.Path</c>.</param>
/// <param name="ContentItemId">The content item, where it is about one.</param>
public sealed record RecipePlace(string Recipe, int Step, string StepName, string Path, string? ContentItemId = null)
{
    /// <summary>In words: step's number and name, recipe, item and path.</summary>
    public override string ToString()
    {
        var step = Step == 0 ? string.Empty : $"step {Step} ({StepName}) of ";
        var item = ContentItemId is null ? string.Empty : $", item {ContentItemId}";
        return $"{step}recipe {Recipe}{item}, {Path}";
    }
}
