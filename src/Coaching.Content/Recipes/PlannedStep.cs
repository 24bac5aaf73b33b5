using System.Text.Json.Nodes;

namespace Coaching.Content.Recipes;

/// <summary>A step about to run: evaluated, with its handler, inner recipes' steps in their places.</summary>
/// <param name="Recipe">Recipe it stands in.</param>
/// <param name="Number">Its number there, the first is 1.</param>
/// <param name="Name">Its name as written.</param>
/// <param name="Occurrence">How many steps of the same name stand before it in the recipe.</param>
/// <param name="Json">The step.</param>
/// <param name="Handler">Who carries it out.</param>
internal sealed record PlannedStep(string Recipe, int Number, string Name, int Occurrence, JsonObject Json, IRecipeStep Handler);
