using System.Text.Json;
using System.Text.Json.Nodes;
using Coaching.Content.Recipes.Exports;
using Coaching.Kernel.Settings;

namespace Coaching.Content.Recipes.Steps;

/// <summary>The site's settings: each property of the step is one, replaced as a whole; null means «leave it».</summary>
internal sealed class SettingsStep(SiteSettings settings) : IRecipeStep
{
    private const int MaxName = 100;

    public string Name => "Settings";

    public Task Check(JsonObject step, RecipeRun run, CancellationToken cancellationToken)
    {
        foreach (var (name, value) in Values(step))
        {
            if (name.Length > MaxName)
            {
                throw run.Fail(name, /*text*/ "The name of a setting has at most {0} letters.", MaxName);
            }

            if (name == "TimeZoneId" && (value.GetValueKind() != JsonValueKind.String || !TimeZoneInfo.TryFindSystemTimeZoneById((string)value!, out _)))
            {
                throw run.Fail(name, /*text*/ "There is no time zone {0}.", value.ToJsonString());
            }

            if (name == RolesStep.Setting)
            {
                throw run.Fail(name, /*text*/ "Roles come by a step of their own.");
            }
        }

        return Task.CompletedTask;
    }

    public async Task Run(JsonObject step, RecipeRun run, CancellationToken cancellationToken)
    {
        foreach (var (name, value) in Values(step))
        {
            if (!settings.All.TryGetValue(name, out var before))
            {
                run.Added();
            }
            else if (JsonNode.DeepEquals(before, value))
            {
                run.Same();
            }
            else
            {
                run.Changed();
            }

            await SiteSettings.Set(run.Db, name, value);
        }
    }

    public Task<JsonObject?> Export(RecipeExportRun run, CancellationToken cancellationToken)
    {
        var step = new JsonObject { ["name"] = Name };
        foreach (var (name, value) in settings.All.Where(s => s.Value is not null && s.Key != RolesStep.Setting).OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            step[name] = value!.DeepClone();
        }

        return Task.FromResult(run.Choices.Settings && step.Count > 1 ? step : null);
    }

    private static IEnumerable<(string Name, JsonNode Value)> Values(JsonObject step) =>
        step.Where(p => p.Key != "name" && p.Value is not null).Select(p => (p.Key, p.Value!));
}
