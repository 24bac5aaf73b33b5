using System.Text.Json;
using System.Text.Json.Nodes;
using Coaching.Content.Definitions;
using Coaching.Content.Items;
using Coaching.Content.Recipes.Exports;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Content.Recipes.Steps;

/// <summary>
/// Content types and parts, merged into what there is or put in its place. What changes nothing is not stored, so that a type
/// which its module improves later is not held at an old state.
/// </summary>
internal abstract class DefinitionStep(ContentDefinitions definitions, bool replace) : IRecipeStep
{
    public string Name => replace ? "ReplaceContentDefinition" : "ContentDefinition";

    public Task Check(JsonObject step, RecipeRun run, CancellationToken cancellationToken)
    {
        DefinitionRecords.Check(step, run);
        return Task.CompletedTask;
    }

    public async Task Run(JsonObject step, RecipeRun run, CancellationToken cancellationToken)
    {
        var now = await run.Definitions(cancellationToken);
        var known = await run.Db.Set<StoredDefinition>().ToListAsync(cancellationToken);
        var changes = new JsonObject
        {
            ["ContentTypes"] = Changes(step, "ContentTypes", run, (name, record) => now.Type(name) is { } type ? Same(type, record) : null),
            ["ContentParts"] = Changes(step, "ContentParts", run, (name, record) => now.AllParts.FirstOrDefault(p => p.Name == name) is { } part ? Same(part, record) : null),
        };
        await ContentDefinitions.Store(run.Db, changes, replace);
        run.DefinitionsChanged();
    }

    public async Task<JsonObject?> Export(RecipeExportRun run, CancellationToken cancellationToken)
    {
        if (!run.Choices.Definitions)
        {
            return null;
        }

        var replaced = await run.Db.Set<StoredDefinition>().Where(d => d.Replace).Select(d => d.Kind + d.Name).ToListAsync(cancellationToken);
        var types = Records(definitions.Types.Where(t => replaced.Contains("type" + t.Name) == replace), t => t.Name);
        var parts = Records(definitions.AllParts.Where(p => replaced.Contains("part" + p.Name) == replace), p => p.Name);
        return types.Count + parts.Count == 0 ? null : new JsonObject { ["name"] = Name, ["ContentTypes"] = types, ["ContentParts"] = parts };
    }

    private static JsonArray Records<T>(IEnumerable<T> definitions, Func<T, string> name) =>
        new([.. definitions.OrderBy(name, StringComparer.Ordinal).Select(d => JsonSerializer.SerializeToNode(d, ContentJson.Options))]);

    /// <summary>The records that make a difference.</summary>
    private static JsonArray Changes(JsonObject step, string list, RecipeRun run, Func<string, JsonObject, bool?> same)
    {
        var changes = new JsonArray();
        foreach (var (record, _) in step.Objects(list, run))
        {
            switch (same(record.Text("Name")!, record))
            {
                case true:
                    run.Same();
                    continue;
                case false:
                    run.Changed();
                    break;
                case null:
                    run.Added();
                    break;
            }

            changes.Add(record.DeepClone());
        }

        return changes;
    }

    private bool Same<T>(T before, JsonObject record)
    {
        var json = JsonSerializer.SerializeToNode(before, ContentJson.Options)!.AsObject();
        var after = (replace ? record : DefinitionMerge.Merge(json, record)).Deserialize<T>(ContentJson.Options);
        return JsonNode.DeepEquals(json, JsonSerializer.SerializeToNode(after, ContentJson.Options));
    }
}

/// <summary>Merges types and parts.</summary>
internal sealed class ContentDefinitionStep(ContentDefinitions definitions) : DefinitionStep(definitions, replace: false);

/// <summary>Puts types and parts in the place of those of the same name.</summary>
internal sealed class ReplaceContentDefinitionStep(ContentDefinitions definitions) : DefinitionStep(definitions, replace: true);
