using System.Text.Json;
using System.Text.Json.Nodes;
using Coaching.Content.Recipes;
using Coaching.Content.Recipes.Exports;
using Coaching.Workflows.Activities;
using Coaching.Workflows.Calendars;
using Coaching.Workflows.Definitions;
using Coaching.Workflows.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Workflows.Recipes;

/// <summary>Recipe step: workflows in Orchard Core's form. One that is known already gets a new version; its runs go on as they began.</summary>
internal sealed class WorkflowTypeStep(WorkflowTypes types, IEnumerable<KnownActivity> known) : IRecipeStep
{
    public string Name => "WorkflowType";

    public Task Check(JsonObject step, RecipeRun run, CancellationToken cancellationToken)
    {
        foreach (var (json, path) in Data(step, run))
        {
            try
            {
                Check(WorkflowType.Read(json), path, run);
            }
            catch (Exception mistake) when (mistake is JsonException or MistakeException)
            {
                throw run.Fail(path, /*text*/ "The workflow cannot be read: {0}", mistake.Message);
            }
        }

        return Task.CompletedTask;
    }

    public async Task Run(JsonObject step, RecipeRun run, CancellationToken cancellationToken)
    {
        foreach (var (json, _) in Data(step, run))
        {
            var id = WorkflowType.Read(json).WorkflowTypeId;
            var exists = await run.Db.WorkflowTypes.AnyAsync(t => t.WorkflowTypeId == id, cancellationToken);
            if (!await types.Import(json, cancellationToken))
            {
                run.Same();
            }
            else if (exists)
            {
                run.Changed();
            }
            else
            {
                run.Added();
            }
        }
    }

    public async Task<JsonObject?> Export(RecipeExportRun run, CancellationToken cancellationToken)
    {
        if (!run.Choices.Definitions)
        {
            return null;
        }

        var ids = await run.Db.WorkflowTypes.Where(t => t.Latest).OrderBy(t => t.Name).Select(t => t.WorkflowTypeId).ToListAsync(cancellationToken);
        var data = new JsonArray();
        foreach (var id in ids)
        {
            data.Add(await types.Export(id, cancellationToken));
        }

        return data.Count == 0 ? null : new JsonObject { ["name"] = Name, ["data"] = data };
    }

    private void Check(WorkflowType type, string path, RecipeRun run)
    {
        foreach (var (index, activity) in type.Activities.Index())
        {
            if (known.All(k => k.Name != activity.Name))
            {
                run.Warn(RecipeWarningKind.UnknownActivity, activity.Name, $"{path}.Activities[{index}]");
            }

            if (activity.Name == nameof(TimerEvent) && activity.Setting("Delay") is null)
            {
                Cron.Parse(activity.Setting("CronExpression") ?? "*/5 * * * *");
            }
        }
    }

    private static IEnumerable<(JsonObject Json, string Path)> Data(JsonObject step, RecipeRun run)
    {
        var data = step.FirstOrDefault(p => p.Key.Equals("data", StringComparison.OrdinalIgnoreCase)).Value as JsonArray ?? [];
        return data.Select((node, i) => (node as JsonObject ?? throw run.Fail($"data[{i}]", /*text*/ "This is not an object."), $"data[{i}]"));
    }
}
