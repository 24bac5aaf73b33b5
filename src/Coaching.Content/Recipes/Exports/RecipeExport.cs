using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using Coaching.Content.Definitions;
using Coaching.Content.Recipes.Known;
using Coaching.Content.Recipes.Steps;
using Coaching.Kernel.Data;

namespace Coaching.Content.Recipes.Exports;

/// <summary>
/// Writes what the centre owns as an Orchard Core 3.0 recipe: a package with its media, or a bare file that carries small media
/// in itself. Importing it elsewhere gives the same site.
/// </summary>
public sealed class RecipeExport(PortalDb db, ContentDefinitions definitions, IEnumerable<IRecipeStep> handlers)
{
    private static readonly JsonWriterOptions Written = new() { Indented = true };

    /// <summary>Writes a package: <c>Recipe.json</c> and the media files.</summary>
    /// <returns>Paths of media files that are used but absent.</returns>
    public async Task<IReadOnlyList<string>> WriteZip(Stream destination, RecipeChoices choices, CancellationToken cancellationToken = default)
    {
        await using var zip = await ZipArchive.CreateAsync(destination, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        var run = new RecipeExportRun(db, definitions, choices, async (path, content, ct) =>
        {
            await using var file = await zip.CreateEntry(path).OpenAsync(ct);
            await content.CopyToAsync(file, ct);
        });
        var recipe = await Recipe(run, cancellationToken);
        await using var entry = await zip.CreateEntry("Recipe.json").OpenAsync(cancellationToken);
        await Write(entry, recipe, cancellationToken);
        return [.. run.LeftOut];
    }

    /// <summary>Writes a recipe alone, small media inside.</summary>
    /// <returns>Paths of media files that are used but absent, or too large to be inside.</returns>
    public async Task<IReadOnlyList<string>> WriteFile(Stream destination, RecipeChoices choices, CancellationToken cancellationToken = default)
    {
        var run = new RecipeExportRun(db, definitions, choices, pack: null);
        await Write(destination, await Recipe(run, cancellationToken), cancellationToken);
        return [.. run.LeftOut];
    }

    private async Task<JsonObject> Recipe(RecipeExportRun run, CancellationToken cancellationToken)
    {
        var steps = new List<JsonObject>();
        // Media come last: until then nobody knows which files are used.
        foreach (var handler in handlers.OrderBy(h => h is MediaStep))
        {
            if (await handler.Export(run, cancellationToken) is { } step)
            {
                steps.Add(step);
            }
        }

        var kept = run.Choices.Kept ? await KeptSteps.All(db, cancellationToken) : [];
        var claimed = handlers.Select(h => h.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        steps.AddRange(kept.Where(k => !claimed.Contains((string)k["name"]!)));
        if (!steps.Any(s => ((string)s["name"]!).Equals("feature", StringComparison.OrdinalIgnoreCase)) && run.Choices.Definitions)
        {
            steps.Add(Features());
        }

        var choices = run.Choices;
        return new JsonObject
        {
            ["name"] = choices.Name,
            ["displayName"] = choices.DisplayName,
            ["description"] = choices.Description,
            ["author"] = choices.Author,
            ["website"] = string.Empty,
            ["version"] = "1.0",
            ["issetuprecipe"] = false,
            ["categories"] = new JsonArray(),
            ["tags"] = new JsonArray(),
            ["steps"] = new JsonArray([.. steps.OrderBy(s => StepOrder.Of((string)s["name"]!))]),
        };
    }

    /// <summary>What an Orchard Core site must switch on to understand the types.</summary>
    private JsonObject Features()
    {
        var kinds = definitions.Types.SelectMany(t => t.Parts).Select(p => p.PartName)
            .Concat(definitions.AllParts.SelectMany(p => p.Fields).Select(f => f.FieldName));
        var features = kinds.Select(k => OrchardFeatures.Of.GetValueOrDefault(k)).OfType<string>()
            .Append("OrchardCore.Contents").Append("OrchardCore.ContentTypes").Distinct().Order(StringComparer.Ordinal);
        return new JsonObject
        {
            ["name"] = "Feature",
            ["enable"] = new JsonArray([.. features.Select(f => JsonValue.Create(f))]),
            ["disable"] = new JsonArray(),
        };
    }

    private static async Task Write(Stream destination, JsonObject recipe, CancellationToken cancellationToken)
    {
        await using var writer = new Utf8JsonWriter(destination, Written);
        recipe.WriteTo(writer);
        await writer.FlushAsync(cancellationToken);
    }
}
