using System.Text.Json.Nodes;
using Coaching.Content.Recipes.Expressions;
using Coaching.Content.Recipes.Packages;
using Coaching.Content.Recipes.Steps;
using Coaching.Content.Store;
using Coaching.Kernel.Settings;

namespace Coaching.Content.Recipes;

/// <summary>
/// Reads a whole package before anything runs: all steps evaluated, in their order, inner recipes' steps after the
/// <c>recipes</c> step that names them.
/// </summary>
internal sealed class RecipePlan(IEnumerable<IRecipeStep> steps, KeptStepHandler kept, SiteSettings settings, TimeProvider clock)
{
    // A room that registers later may take a step over.
    private readonly Dictionary<string, IRecipeStep> _handlers = steps
        .GroupBy(s => s.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(g => g.Key, g => g.Last(), StringComparer.OrdinalIgnoreCase);

    /// <summary>All steps of the package.</summary>
    /// <exception cref="RecipeException">Something cannot be read, evaluated or found.</exception>
    public async Task<IReadOnlyList<PlannedStep>> Make(RecipePackage package, Editor editor, CancellationToken cancellationToken)
    {
        var outer = await RecipeReader.Read(package.OpenRecipe(), package.FileName, cancellationToken);
        var plan = new List<PlannedStep>();
        await Add(outer, new Reading(package, editor, new RecipeFinder(package), plan), [outer.Name], cancellationToken);
        return plan;
    }

    private async Task Add(Recipe recipe, Reading reading, IReadOnlyList<string> callers, CancellationToken cancellationToken)
    {
        if (!reading.Recipes.Add(recipe.Name))
        {
            return;
        }

        var evaluation = new RecipeEvaluation(new RecipeExpressions(RecipeSurroundings.Of(recipe, reading.Package, reading.Editor, settings, clock)));
        foreach (var (index, json) in recipe.Steps.Index())
        {
            var name = (string)json["name"]!;
            RecipePlace Place(string path) => new(recipe.Name, index + 1, name, path);
            evaluation.Evaluate(json, $"$.steps[{index}]", Place);
            var occurrence = reading.Plan.Count(s => s.Recipe == recipe.Name && s.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            reading.Plan.Add(new PlannedStep(recipe.Name, index + 1, name, occurrence, json, _handlers.GetValueOrDefault(name, kept)));
            if (name.Equals(RecipesStep.StepName, StringComparison.OrdinalIgnoreCase))
            {
                await AddInner(json, reading, callers, Place, cancellationToken);
            }
        }
    }

    private async Task AddInner(JsonObject step, Reading reading, IReadOnlyList<string> callers, Func<string, RecipePlace> place, CancellationToken cancellationToken)
    {
        foreach (var name in RecipesStep.Names(step, place))
        {
            if (callers.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                throw new RecipeException(place("$"), /*text*/ "The recipe {0} calls itself.", [name]);
            }

            if (reading.Recipes.Count > RecipeLimits.InnerRecipes)
            {
                throw new RecipeException(place("$"), /*text*/ "More than {0} recipes call one another.", [RecipeLimits.InnerRecipes]);
            }

            var inner = await reading.Finder.Find(name, cancellationToken)
                ?? throw new RecipeException(place("$"), /*text*/ "There is no recipe {0} beside {1}.", [name, reading.Package.FileName]);
            await Add(inner, reading, [.. callers, name], cancellationToken);
        }
    }

    private sealed record Reading(RecipePackage Package, Editor Editor, RecipeFinder Finder, List<PlannedStep> Plan)
    {
        public HashSet<string> Recipes { get; } = new(StringComparer.OrdinalIgnoreCase);
    }
}
