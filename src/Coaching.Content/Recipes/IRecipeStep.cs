using System.Text.Json.Nodes;
using Coaching.Content.Recipes.Exports;

namespace Coaching.Content.Recipes;

/// <summary>
/// One kind of recipe step, both ways. Any room registers its own (<c>services.AddScoped&lt;IRecipeStep, ...&gt;()</c>); steps that
/// nobody claims are kept as they came and given back by an export.
/// </summary>
public interface IRecipeStep
{
    /// <summary>The step's name as an export writes it; read in any case.</summary>
    string Name { get; }

    /// <summary>
    /// Looks at a step before anything of the recipe is stored: whatever can be refused is refused here, by
    /// <see cref="RecipeRun.Fail"/>. May put the step into its usual form.
    /// </summary>
    Task Check(JsonObject step, RecipeRun run, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Carries the step out, inside the import's one transaction, through <see cref="RecipeRun.Db"/>. Saving is done afterwards.</summary>
    Task Run(JsonObject step, RecipeRun run, CancellationToken cancellationToken);

    /// <summary>The step that would bring back what the portal has, or null when there is nothing.</summary>
    Task<JsonObject?> Export(RecipeExportRun run, CancellationToken cancellationToken) => Task.FromResult<JsonObject?>(null);
}
