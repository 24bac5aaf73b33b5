using System.Diagnostics;
using Coaching.Content.Recipes;
using Coaching.Content.Recipes.Packages;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Portal.Start;

/// <summary>What happens on an empty database: the sample centre in development, a set-up link in production.</summary>
internal static class FirstRun
{
    private const string Sample = "kaolack.recipe.json";

    public static async Task Prepare(WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            await ImportSample(app);
        }
    }

    private static async Task ImportSample(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<PortalDb>().Versions.AnyAsync() || Find(app.Environment) is not { } file)
        {
            return;
        }

        var watch = Stopwatch.StartNew();
        try
        {
            using var package = RecipePackage.Open(file);
            var report = await app.Services.GetRequiredService<RecipeImport>().Import(package, new Editor(null, null));
            app.Logger.LogInformation("The sample centre was imported from {File} in {Seconds:0.0} s: {Added} things", file, watch.Elapsed.TotalSeconds, report.Added);
        }
        catch (RecipeException error)
        {
            app.Logger.LogError("The sample centre could not be imported: {Reason}", error.Message);
        }
    }

    /// <summary>Beside the binaries, or in the repository above the host's folder.</summary>
    private static string? Find(IWebHostEnvironment environment) =>
        new[] { Path.Combine(AppContext.BaseDirectory, "recipes", Sample), Path.Combine(environment.ContentRootPath, "..", "..", "recipes", Sample) }
            .FirstOrDefault(File.Exists);
}
