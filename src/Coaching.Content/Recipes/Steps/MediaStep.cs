using System.Collections.Frozen;
using System.Text;
using System.Text.Json.Nodes;
using Coaching.Content.Markup;
using Coaching.Content.Recipes.Exports;
using Coaching.Kernel.Files;

namespace Coaching.Content.Recipes.Steps;

/// <summary>
/// Media files, from the package or written into the recipe. Nothing is fetched from the network, and only kinds of file that
/// the media library takes come in.
/// </summary>
internal sealed class MediaStep(IFileStore store) : IRecipeStep
{
    /// <summary>Where media stand in the file store.</summary>
    public const string Folder = "media/";

    private const int MaxPath = 250;

    private static readonly FrozenSet<string> Allowed = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ".jpg", ".jpeg", ".png", ".gif", ".ico", ".svg", ".webp", ".pdf", ".doc", ".docx", ".ppt", ".pptx", ".pps", ".ppsx", ".odt", ".xls", ".xlsx", ".psd",
        ".mp3", ".m4a", ".ogg", ".wav", ".mp4", ".m4v", ".mov", ".wmv", ".avi", ".mpg", ".ogv", ".3gp", ".webm");

    public string Name => "media";

    public async Task Check(JsonObject step, RecipeRun run, CancellationToken cancellationToken)
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

            await using var content = Open(file, path, target, run);
            await using var limited = new LimitedStream(content, RecipeLimits.MediaBytes, target);
            await limited.CopyToAsync(Stream.Null, cancellationToken);
        }
    }

    public async Task Run(JsonObject step, RecipeRun run, CancellationToken cancellationToken)
    {
        foreach (var (file, path) in step.Objects("Files", run))
        {
            var target = Target(file, path, run);
            await using var before = await store.Open(Folder + target, cancellationToken);
            if (before is not null)
            {
                await using var content = Open(file, path, target, run);
                if (await SameBytes.Are(before, content, cancellationToken))
                {
                    run.Same();
                    continue;
                }

                run.Changed();
            }
            else
            {
                run.Added();
            }

            run.Files.Want(Folder + target, () => Open(file, path, target, run));
        }
    }

    public async Task<JsonObject?> Export(RecipeExportRun run, CancellationToken cancellationToken)
    {
        var files = new JsonArray();
        foreach (var target in run.Choices.Media ? run.Media : [])
        {
            if (await run.Take(store, target, cancellationToken) is { } file)
            {
                files.Add(file);
            }
        }

        return files.Count == 0 ? null : new JsonObject { ["name"] = Name, ["Files"] = files };
    }

    private static string Target(JsonObject file, string path, RecipeRun run)
    {
        var target = (file.Text("TargetPath") ?? file.Text("Path") ?? throw run.Fail(path, /*text*/ "The file has no TargetPath.")).Replace('\\', '/').TrimStart('/');
        if (target.Length is 0 or > MaxPath || target.Split('/').Any(s => s.Length == 0 || s[0] == '.')
            || !target.All(c => char.IsLetterOrDigit(c) || c is '/' or '.' or '_' or '-' or ' ') || target.Contains("..", StringComparison.Ordinal)
            || !char.IsLetterOrDigit(target[0]))
        {
            throw run.Fail(path, /*text*/ "{0} cannot be the name of a file: letters, digits, spaces, points, hyphens and slashes, at most {1} of them.", target, MaxPath);
        }

        return Allowed.Contains(Path.GetExtension(target)) ? target : throw run.Fail(path, /*text*/ "Files of this kind are not taken: {0}", target);
    }

    /// <summary>The content as it will be stored: of a drawing, what is only a drawing.</summary>
    private static Stream Open(JsonObject file, string path, string target, RecipeRun run)
    {
        var content = Raw(file, path, target, run);
        if (!Path.GetExtension(target).Equals(".svg", StringComparison.OrdinalIgnoreCase))
        {
            return content;
        }

        try
        {
            using var reader = new StreamReader(new LimitedStream(content, RecipeLimits.DrawingBytes, target));
            return new MemoryStream(Encoding.UTF8.GetBytes(SvgCleaner.Clean(reader.ReadToEnd())), writable: false);
        }
        catch (FormatException error)
        {
            throw run.Fail(path, /*text*/ "The picture {0} is refused: {1}", target, error.Message);
        }
    }

    private static Stream Raw(JsonObject file, string path, string target, RecipeRun run)
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
