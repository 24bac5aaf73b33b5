using System.Text.Json.Nodes;
using Coaching.Content.Items;
using Coaching.Content.Recipes.Exports;
using Coaching.Content.Store;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Content.Recipes.Steps;

/// <summary>
/// Content items, with their own ids, versions and dates. A version that the portal has is left alone, so the same recipe can be
/// imported again without harm (§1.5, corrected by §10).
/// </summary>
internal sealed class ContentStep(ContentPreparation preparation, ContentImport import) : IRecipeStep
{
    private readonly Dictionary<JsonObject, IReadOnlyList<ReadItem>> _read = [];
    private readonly SeenVersions _seen = new();

    public string Name => "Content";

    public Task Check(JsonObject step, RecipeRun run, CancellationToken cancellationToken)
    {
        var items = new List<ReadItem>();
        foreach (var (json, path) in step.Objects("data", run))
        {
            var item = ItemReading.Read(json, path, run);
            if (_seen.IsRepeated(item, path, run))
            {
                continue;
            }

            try
            {
                preparation.Prepare(item);
            }
            catch (FormatException error)
            {
                throw run.FailItem(item.ContentItemId, path, /*text*/ "The item cannot be read: {0}", error.Message);
            }

            items.Add(new ReadItem(item, path));
        }

        _read[step] = items;
        return Task.CompletedTask;
    }

    public async Task Run(JsonObject step, RecipeRun run, CancellationToken cancellationToken)
    {
        var read = _read[step];
        var definitions = await run.Definitions(cancellationToken);
        foreach (var (item, path) in read)
        {
            new ItemInspection(definitions, run, item.ContentItemId).Look(item, path);
            foreach (var missing in item.Published ? preparation.Missing(item, definitions) : [])
            {
                run.Warn(RecipeWarningKind.MissingField, missing.Field, path);
            }
        }

        try
        {
            var outcomes = await import.Store([.. read.Select(r => r.Item)], definitions, run.Editor, cancellationToken);
            run.Added(outcomes.Count(o => o == ImportOutcome.Added));
            run.Changed(outcomes.Count(o => o == ImportOutcome.Changed));
            run.Same(outcomes.Count(o => o == ImportOutcome.Same));
        }
        catch (ImportRefusedException refused)
        {
            var path = read.First(r => (r.Item.ContentItemId, r.Item.ContentItemVersionId) == (refused.Item.ContentItemId, refused.Item.ContentItemVersionId)).Path;
            throw run.FailItem(refused.Item.ContentItemId, $"{path}.{refused.Problem.Field}", refused.Problem.Text, [.. refused.Problem.Arguments]);
        }
    }

    public async Task<JsonObject?> Export(RecipeExportRun run, CancellationToken cancellationToken)
    {
        if (!run.Choices.Content)
        {
            return null;
        }

        var data = new JsonArray();
        var drafts = run.Choices.Drafts;
        var versions = run.Db.Versions
            .Where(v => v.Published || (drafts && v.Latest))
            .OrderBy(v => v.ContentType == "Taxonomy" ? 0 : 1).ThenBy(v => v.ContentType).ThenBy(v => v.ContentItemId).ThenByDescending(v => v.Published);
        await foreach (var version in versions.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (run.Item(version) is { } json)
            {
                data.Add(json);
            }
        }

        return data.Count == 0 ? null : new JsonObject { ["name"] = Name, ["data"] = data };
    }

    private sealed record ReadItem(ContentItem Item, string Path);
}
