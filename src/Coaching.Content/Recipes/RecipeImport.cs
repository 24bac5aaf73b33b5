using System.Text.Json;
using Coaching.Content.Definitions;
using Coaching.Content.Media;
using Coaching.Content.Recipes.Packages;
using Coaching.Content.Store;
using Coaching.Kernel.Changes;
using Coaching.Kernel.Data;
using Coaching.Kernel.Files;
using Coaching.Kernel.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Content.Recipes;

/// <summary>
/// Takes a recipe in: everything is read and checked first, then all steps run in one transaction. A recipe with one broken step
/// changes nothing.
/// </summary>
public sealed class RecipeImport(
    IServiceScopeFactory scopes, IFileStore files, ContentDefinitions definitions, MediaCatalogue media, ChangeWatch changes, WorkSignal signal)
{
    /// <summary>Imports a package.</summary>
    /// <param name="package">The recipe and its files.</param>
    /// <param name="editor">Who imports; owner of items whose recipe names none.</param>
    /// <returns>What was done, and what the portal does not know.</returns>
    /// <exception cref="RecipeException">Something is wrong; the portal is as it was.</exception>
    public Task<RecipeReport> Import(RecipePackage package, Editor editor, CancellationToken cancellationToken = default) =>
        Run(package, editor, keep: true, cancellationToken);

    /// <summary>Does all that <see cref="Import"/> does, and takes it back: the report says what would happen.</summary>
    /// <inheritdoc cref="Import"/>
    public Task<RecipeReport> Try(RecipePackage package, Editor editor, CancellationToken cancellationToken = default) =>
        Run(package, editor, keep: false, cancellationToken);

    private async Task<RecipeReport> Run(RecipePackage package, Editor editor, bool keep, CancellationToken cancellationToken)
    {
        // A scope of its own: nothing else that somebody has changed is saved with the recipe.
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var run = new RecipeRun(db, package, editor, definitions);
        var plan = await scope.ServiceProvider.GetRequiredService<RecipePlan>().Make(package, editor, cancellationToken);
        foreach (var step in plan)
        {
            await Carry(step, run, () => step.Handler.Check(step.Json, run, cancellationToken));
        }

        try
        {
            await db.InOneTransaction(
                async () =>
                {
                    await RunAll(plan, run, cancellationToken);
                    if (!keep)
                    {
                        throw new TriedException();
                    }

                    await run.Files.Write(files, scope.ServiceProvider.GetRequiredService<MediaLibrary>(), cancellationToken);
                },
                cancellationToken);
        }
        catch (TriedException)
        {
            return run.Report;
        }
        catch
        {
            await run.Files.Undo(files);
            throw;
        }
        finally
        {
            run.Files.Forget();
        }

        foreach (var path in run.Files.Written)
        {
            media.Forget(path);
        }

        await changes.Look(cancellationToken);
        signal.Ring();
        return run.Report;
    }

    private static async Task RunAll(IReadOnlyList<PlannedStep> plan, RecipeRun run, CancellationToken cancellationToken)
    {
        foreach (var step in plan)
        {
            await Carry(step, run, async () =>
            {
                await step.Handler.Run(step.Json, run, cancellationToken);
                await run.Db.SaveChangesAsync(cancellationToken);
                run.Db.ChangeTracker.Clear();
            });
        }
    }

    /// <summary>Whatever goes wrong in a step is said with the step's name and number.</summary>
    private static async Task Carry(PlannedStep step, RecipeRun run, Func<Task> work)
    {
        run.Enter(step);
        try
        {
            await work();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException or ArgumentException or IOException
            or DbUpdateException or RecipeException { Place: null })
        {
            var reason = error is DbUpdateException { InnerException: { } inner } ? inner.Message : error.Message;
            throw new RecipeException(run.Place(string.Empty), /*text*/ "The step cannot be carried out: {0}", [reason], error);
        }
    }

    /// <summary>Rolls a trial back.</summary>
    private sealed class TriedException : Exception;
}
