using System.Text.Json.Nodes;
using Coaching.Content.Items;
using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Content.Recipes;

/// <summary>Stores and gives back steps that no room carries out.</summary>
internal static class KeptSteps
{
    internal static void Map(ModelBuilder model) => model.Entity<KeptStep>(e =>
    {
        e.ToTable("content_kept_step");
        e.HasIndex(s => new { s.Recipe, s.Name, s.Occurrence }).IsUnique();
    });

    /// <summary>Keeps the step at work; the same step from whichever recipe is kept once. Nothing is carried out, so nothing is counted.</summary>
    public static async Task Keep(JsonObject step, RecipeRun run, CancellationToken cancellationToken)
    {
        var name = (string)step["name"]!;
        var recipe = run.Recipe.Length > KeptStep.MaxRecipe ? run.Recipe[..KeptStep.MaxRecipe] : run.Recipe;
        var json = step.ToJsonString(ContentJson.Options);
        var rows = await run.Db.Set<KeptStep>().AsTracking().Where(s => s.Name == name).ToListAsync(cancellationToken);
        if (rows.Any(s => s.Json == json))
        {
            return;
        }

        if (rows.FirstOrDefault(s => s.Recipe == recipe && s.Occurrence == run.Occurrence) is { } before)
        {
            before.Json = json;
        }
        else
        {
            run.Db.Add(new KeptStep { Recipe = recipe, Name = name, Occurrence = run.Occurrence, Json = json });
        }
    }

    /// <summary>All kept steps, in the order in which they came.</summary>
    public static async Task<IReadOnlyList<JsonObject>> All(PortalDb db, CancellationToken cancellationToken)
    {
        var rows = await db.Set<KeptStep>().OrderBy(s => s.Id).Select(s => s.Json).ToListAsync(cancellationToken);
        return [.. rows.Select(json => JsonNode.Parse(json)!.AsObject())];
    }
}
