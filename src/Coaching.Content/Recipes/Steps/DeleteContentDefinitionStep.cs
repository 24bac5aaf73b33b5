using System.Text.Json.Nodes;
using Coaching.Content.Definitions;
using Coaching.Kernel.Changes;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Content.Recipes.Steps;

/// <summary>Removes types and parts that a recipe or an administrator added. Those a module brings lose only what was changed about them.</summary>
internal sealed class DeleteContentDefinitionStep : IRecipeStep
{
    public string Name => "DeleteContentDefinition";

    public Task Check(JsonObject step, RecipeRun run, CancellationToken cancellationToken)
    {
        _ = (step.Texts("ContentTypes", run), step.Texts("ContentParts", run));
        return Task.CompletedTask;
    }

    public async Task Run(JsonObject step, RecipeRun run, CancellationToken cancellationToken)
    {
        run.Db.Changed("definitions");
        foreach (var (kind, list) in new[] { ("type", "ContentTypes"), ("part", "ContentParts") })
        {
            var names = step.Texts(list, run);
            var rows = await run.Db.Set<StoredDefinition>().AsTracking().Where(d => d.Kind == kind && names.Contains(d.Name)).ToListAsync(cancellationToken);
            run.Db.RemoveRange(rows);
            run.Changed(rows.Count);
            run.Same(names.Count - rows.Count);
            await run.Db.SaveChangesAsync(cancellationToken);
            run.DefinitionsChanged();
            var left = await run.Definitions(cancellationToken);
            foreach (var name in names.Where(n => kind == "type" ? left.Type(n) is not null : left.AllParts.Any(p => p.Name == n)))
            {
                run.Warn(RecipeWarningKind.BelongsToModule, name, list);
            }
        }
    }
}
