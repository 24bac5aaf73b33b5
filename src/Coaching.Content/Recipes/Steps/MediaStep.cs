using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Coaching.Content.Items;
using Coaching.Content.Media;
using Coaching.Content.Media.Checks;
using Coaching.Content.Recipes.Exports;
using Coaching.Kernel.Files;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Content.Recipes.Steps;

/// <summary>
/// Media files, from the package or written into the recipe, checked as the media library checks a person's. Nothing is fetched
/// from the network. Alternative texts travel along under names that Orchard Core passes over.
/// </summary>
internal sealed class MediaStep(IFileStore store) : IRecipeStep
{
    public string Name => "media";

    public Task Check(JsonObject step, RecipeRun run, CancellationToken cancellationToken)
    {
        foreach (var (file, path) in step.Objects("Files", run))
        {
            var target = Target(file, path, run);
            if (file.Any("Base64") is null && file.Any("SourcePath") is null)
            {
                throw run.Fail(path, file.Any("SourceUrl") is null
                    ? /*text*/ "The file {0} has neither Base64 nor SourcePath."
                    : /*text*/ "The file {0} would be fetched from the network (SourceUrl); put it into the package instead.", target);
            }

            _ = (Read(file, path, target, run), Texts(file, path, run));
        }

        return Task.CompletedTask;
    }

    public async Task Run(JsonObject step, RecipeRun run, CancellationToken cancellationToken)
    {
        foreach (var (file, path) in step.Objects("Files", run))
        {
            var target = Target(file, path, run);
            var hash = Convert.ToHexStringLower(SHA256.HashData(Read(file, path, target, run).Bytes));
            var before = await run.Db.Media.FirstOrDefaultAsync(m => m.Path == target, cancellationToken);
            var texts = Texts(file, path, run);
            var decorative = file.Any("Decorative")?.GetValueKind() == JsonValueKind.True;
            var sameBytes = before?.Sha256 == hash && await IsStored(target, cancellationToken);
            var sameTexts = texts is null || (before is not null && before.Decorative == decorative
                && JsonNode.DeepEquals(JsonNode.Parse(before.Texts), JsonSerializer.SerializeToNode(texts)));
            if (sameBytes && sameTexts)
            {
                run.Same();
                continue;
            }

            run.Added(before is null ? 1 : 0);
            run.Changed(before is null ? 0 : 1);
            run.Files.Want(target, new(sameBytes ? null : () => Open(file, path, target, run), texts, decorative));
        }
    }

    public async Task<JsonObject?> Export(RecipeExportRun run, CancellationToken cancellationToken)
    {
        if (!run.Choices.Media)
        {
            return null;
        }

        var library = await run.Db.Media.ToDictionaryAsync(m => m.Path, cancellationToken);
        run.Media.UnionWith(library.Keys);
        var files = new JsonArray();
        foreach (var target in run.Media)
        {
            if (await run.Take(store, target, cancellationToken) is { } file)
            {
                if (library.GetValueOrDefault(target) is { } media && (media.Decorative || media.Texts != "{}"))
                {
                    file["Texts"] = JsonNode.Parse(media.Texts);
                    file["Decorative"] = media.Decorative;
                }

                files.Add(file);
            }
        }

        return files.Count == 0 ? null : new JsonObject { ["name"] = Name, ["Files"] = files };
    }

    private async Task<bool> IsStored(string target, CancellationToken cancellationToken)
    {
        await using var file = await store.Open(MediaLibrary.StoreName(target), cancellationToken);
        return file is not null;
    }

    private static string Target(JsonObject file, string path, RecipeRun run)
    {
        var target = file.Text("TargetPath") ?? file.Text("Path") ?? throw run.Fail(path, /*text*/ "The file has no TargetPath.");
        try
        {
            return MediaPath.Checked(target.Replace('\\', '/').TrimStart('/'));
        }
        catch (MediaRefusedException refused)
        {
            throw run.Fail(path, refused.Text, [.. refused.Arguments]);
        }
    }

    private static Dictionary<string, string>? Texts(JsonObject file, string path, RecipeRun run)
    {
        try
        {
            var texts = file.Any("Texts")?.Deserialize<Dictionary<string, string>>(ContentJson.Options);
            return texts?.Values.All(t => t?.Length is > 0 and <= MediaFile.MaxText) != false
                ? texts
                : throw run.Fail(path, /*text*/ "An alternative text has at most {0} letters.", MediaFile.MaxText);
        }
        catch (JsonException)
        {
            throw run.Fail(path, /*text*/ "This is not an object.");
        }
    }

    /// <summary>The file as the library would store it.</summary>
    private static CheckedFile Read(JsonObject file, string path, string target, RecipeRun run)
    {
        using var bytes = new MemoryStream();
        using var content = new LimitedStream(Open(file, path, target, run), FileCheck.MaxBytes, target);
        content.CopyTo(bytes);
        try
        {
            return FileCheck.Of(target, bytes.ToArray(), MediaOrigin.Recipe);
        }
        catch (MediaRefusedException refused)
        {
            throw run.Fail(path, /*text*/ "The file {0} is refused: {1}", target, refused.Message);
        }
    }

    private static Stream Open(JsonObject file, string path, string target, RecipeRun run)
    {
        if (file.Text("Base64") is { } base64)
        {
            try
            {
                return new MemoryStream(Convert.FromBase64String(base64), writable: false);
            }
            catch (FormatException)
            {
                throw run.Fail(path, /*text*/ "The file {0} is not Base64.", target);
            }
        }

        var source = file.Text("SourcePath") ?? throw run.Fail(path, /*text*/ "This is not a text.");
        try
        {
            return run.Package.OpenFile(source) ?? throw run.Fail(path, /*text*/ "There is no file {0} in the package.", source);
        }
        catch (RecipeException error) when (error.Place is null)
        {
            throw run.Fail(path, error.Text, error.Arguments);
        }
    }
}
