using System.Diagnostics;
using Coaching.Content.Recipes;
using Coaching.Content.Store;
using Coaching.Kernel.Files;
using Coaching.Kernel.Languages;
using Coaching.Portal.Start.Samples;
using Coaching.Portal.Start.Setup;

namespace Coaching.Portal.Start;

/// <summary>
/// What happens on an empty database: the sample centre and its people in development, a set-up link in production. Elsewhere
/// (tests) nothing.
/// </summary>
internal static class FirstRun
{
    /// <returns>What to print once the portal listens; null for nothing.</returns>
    public static async Task<string?> Prepare(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (app.Environment.IsDevelopment())
        {
            await ImportSample(app, scope.ServiceProvider.GetRequiredService<FirstRecipe>());
            return await SamplePeople.Prepare(scope.ServiceProvider, app.Services.GetRequiredService<DataFolder>());
        }

        return app.Environment.IsProduction() ? await SetupText(scope.ServiceProvider.GetRequiredService<SetupLinks>()) : null;
    }

    private static async Task ImportSample(WebApplication app, FirstRecipe first)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            if (await first.Import(FirstRecipe.SampleCentre, new Editor(null, null)) is { } report)
            {
                app.Logger.LogInformation("The sample centre was imported in {Seconds:0.0} s: {Added} things", watch.Elapsed.TotalSeconds, report.Added);
            }
        }
        catch (RecipeException error)
        {
            app.Logger.LogError("The sample centre could not be imported: {Reason}", error.Message);
        }
    }

    private static async Task<string?> SetupText(SetupLinks links) => await links.AreNeeded()
        ? $"""
            There is no administrator yet. Open this link within 60 minutes, once, to set the portal up:
            Il n'y a pas encore d'administrateur. Ouvrez ce lien dans les 60 minutes, une seule fois, pour installer le portail :

              {await links.Issue(Language.French.Code)}

            """
        : null;
}
