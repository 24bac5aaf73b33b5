using System.Text.Json;
using System.Text.Json.Nodes;
using Coaching.Content.Recipes.Known;

namespace Coaching.Content.Recipes.Steps;

/// <summary>Steps that no room carries out: kept as they came, or left out when they carry people or secrets.</summary>
internal sealed class KeptStepHandler : IRecipeStep
{
    public string Name => string.Empty;

    public Task Check(JsonObject step, RecipeRun run, CancellationToken cancellationToken)
    {
        var name = (string)step["name"]!;
        if (OrchardSteps.IsRefused(name))
        {
            run.Warn(RecipeWarningKind.RefusedStep, name, string.Empty);
            return Task.CompletedTask;
        }

        if (!OrchardSteps.Kept.Contains(name))
        {
            run.Warn(RecipeWarningKind.UnknownStep, name, string.Empty);
        }

        if (name.Equals("feature", StringComparison.OrdinalIgnoreCase))
        {
            Features(step, run);
        }

        if (name.Equals("Layers", StringComparison.OrdinalIgnoreCase))
        {
            LegacyLayers.Convert(step, run);
        }

        Objects(step, string.Empty, run);
        return Task.CompletedTask;
    }

    public Task Run(JsonObject step, RecipeRun run, CancellationToken cancellationToken) =>
        OrchardSteps.IsRefused((string)step["name"]!) ? Task.CompletedTask : KeptSteps.Keep(step, run, cancellationToken);

    private static void Features(JsonObject step, RecipeRun run)
    {
        foreach (var (index, feature) in step.Texts("enable", run).Index().Where(f => !OrchardFeatures.Covered.Contains(f.Item)))
        {
            run.Warn(RecipeWarningKind.UnknownFeature, feature, $"enable[{index}]");
        }
    }

    private static void Objects(JsonNode? node, string path, RecipeRun run)
    {
        foreach (var (index, inner) in (node as JsonArray ?? []).Index())
        {
            Objects(inner, $"{path}[{index}]", run);
        }

        foreach (var (name, value) in node as JsonObject ?? [])
        {
            if (name == "$type" && value?.GetValueKind() == JsonValueKind.String && !OrchardObjects.Known.Contains((string)value!))
            {
                run.Warn(RecipeWarningKind.UnknownObjectType, (string)value!, path);
            }

            Objects(value, path.Length == 0 ? name : $"{path}.{name}", run);
        }
    }
}
