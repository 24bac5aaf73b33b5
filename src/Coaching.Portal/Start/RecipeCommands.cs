using Coaching.Content.Recipes;
using Coaching.Content.Recipes.Exports;
using Coaching.Content.Recipes.Packages;
using Coaching.Content.Store;

namespace Coaching.Portal.Start;

/// <summary><c>recipe import FILE [--try]</c> and <c>recipe export FILE [--drafts]</c>, for .recipe.json and .zip.</summary>
internal static class RecipeCommands
{
    private const string Usage = """
        recipe import FILE [--try]      take in a .recipe.json or .zip; --try only says what would happen
        recipe export FILE [--drafts]   write a .zip with media, or a .recipe.json with small media inside
        """;

    /// <returns>0 when all went well.</returns>
    public static async Task<int> Run(string[] args, IServiceProvider services, TextWriter output)
    {
        try
        {
            switch (args)
            {
                case ["import", var file, .. var options] when options is [] or ["--try"]:
                    await Import(file, options.Length > 0, services, output);
                    return 0;
                case ["export", var file, .. var options] when options is [] or ["--drafts"]:
                    await Export(file, options.Length > 0, services, output);
                    return 0;
                default:
                    throw new CommandException(Usage);
            }
        }
        catch (RecipeException error)
        {
            throw new CommandException($"Nothing was changed. {error.Message}");
        }
    }

    private static async Task Import(string file, bool onlyTry, IServiceProvider services, TextWriter output)
    {
        var import = services.GetRequiredService<RecipeImport>();
        using var package = RecipePackage.Open(file);
        var editor = new Editor(null, null);
        var report = onlyTry ? await import.Try(package, editor) : await import.Import(package, editor);
        foreach (var step in report.Steps)
        {
            await output.WriteLineAsync($"{step.Recipe} {step.Number} {step.Name}: {step.Added} new, {step.Changed} changed, {step.Same} as before");
        }

        foreach (var warning in report.Warnings.OrderBy(w => w.Kind))
        {
            await output.WriteLineAsync($"{warning.Kind}: {warning.Name} ({warning.Count}, first at {warning.Path})");
        }

        await output.WriteLineAsync(onlyTry ? "Nothing was changed: this was a trial." : "Done.");
    }

    private static async Task Export(string file, bool drafts, IServiceProvider services, TextWriter output)
    {
        await using var scope = services.CreateAsyncScope();
        var export = scope.ServiceProvider.GetRequiredService<RecipeExport>();
        var choices = new RecipeChoices { Name = Path.GetFileName(file).Split('.')[0], Drafts = drafts };
        IReadOnlyList<string> leftOut;
        await using (var destination = File.Create(file))
        {
            leftOut = Path.GetExtension(file).Equals(".zip", StringComparison.OrdinalIgnoreCase)
                ? await export.WriteZip(destination, choices)
                : await export.WriteFile(destination, choices);
        }

        foreach (var path in leftOut)
        {
            await output.WriteLineAsync($"Left out: {path}");
        }

        await output.WriteLineAsync($"Written: {file}");
    }
}
