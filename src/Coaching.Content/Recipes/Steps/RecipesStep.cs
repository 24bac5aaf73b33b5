using System.Text.Json.Nodes;

namespace Coaching.Content.Recipes.Steps;

/// <summary>Calls other recipes by name. Their steps stand in the plan after this one, so there is nothing left to do.</summary>
internal sealed class RecipesStep : IRecipeStep
{
    public const string StepName = "recipes";

    public string Name => StepName;

    /// <summary>The names that a step calls.</summary>
    public static IEnumerable<string> Names(JsonObject step, Func<string, RecipePlace> place)
    {
        var values = step.Any("Values") as JsonArray ?? throw new RecipeException(place("Values"), /*text*/ "This is not a list.", []);
        return [.. values.Select(v => (v as JsonObject)?.Text("name") ?? throw new RecipeException(place("Values"), /*text*/ "Each value is an object with a name.", []))];
    }

    public Task Run(JsonObject step, RecipeRun run, CancellationToken cancellationToken) => Task.CompletedTask;
}
