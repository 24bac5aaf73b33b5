using Coaching.Content.Recipes;
using Coaching.Content.Recipes.Packages;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Portal.Start;

/// <summary>The recipes that come with the portal, for a portal that has no content yet.</summary>
internal sealed class FirstRecipe(PortalDb db, RecipeImport import, IWebHostEnvironment environment)
{
    public const string SampleCentre = "kaolack.recipe.json", EmptyPortal = "empty.recipe.json";

    /// <summary>Imports a recipe by its file name into an empty portal.</summary>
    /// <returns>What was done; null when there is content already, or no such file.</returns>
    /// <exception cref="RecipeException">The recipe cannot be taken in; nothing was stored.</exception>
    public async Task<RecipeReport?> Import(string recipe, Editor editor, CancellationToken cancellationToken = default)
    {
        if (await db.Versions.AnyAsync(cancellationToken) || Find(recipe) is not { } file)
        {
            return null;
        }

        using var package = RecipePackage.Open(file);
        return await import.Import(package, editor, cancellationToken);
    }

    /// <summary>Beside the binaries, or in the repository above the host's folder.</summary>
    private string? Find(string recipe) =>
        new[] { Path.Combine(AppContext.BaseDirectory, "recipes", recipe), Path.Combine(environment.ContentRootPath, "..", "..", "recipes", recipe) }
            .FirstOrDefault(File.Exists);
}
