using Coaching.Content.Recipes.Packages;
using Coaching.Kernel.Data;
using Coaching.Kernel.Files;
using Coaching.Kernel.Work;
using Microsoft.AspNetCore.Http;

namespace Coaching.Administration.Recipes;

/// <summary>Keeps an uploaded recipe until it is imported, in the file store, so that any node can go on with it.</summary>
internal sealed class Staging(PortalDb db, IFileStore files, TimeProvider clock)
{
    /// <summary>Stores the file; it is removed by itself later, with the caller's next save.</summary>
    public async Task<StagedRecipe> Keep(IFormFile upload, string? personId, CancellationToken cancellationToken)
    {
        var zip = Path.GetExtension(upload.FileName).Equals(".zip", StringComparison.OrdinalIgnoreCase);
        var staged = new StagedRecipe($"staged/{Guid.NewGuid():N}{(zip ? ".zip" : ".json")}", Path.GetFileName(upload.FileName), personId);
        await using var content = upload.OpenReadStream();
        await files.Save(staged.File, content, cancellationToken);
        db.Schedule(new ForgetStaged(staged.File), clock.GetUtcNow().UtcDateTime + StagedRecipe.Life, clock, staged.File);
        return staged;
    }

    /// <summary>Opens the package, or null when its time has run out.</summary>
    /// <exception cref="Content.Recipes.RecipeException">It is not a safe package.</exception>
    public async Task<RecipePackage?> Open(StagedRecipe staged, CancellationToken cancellationToken)
    {
        await using var stored = await files.Open(staged.File, cancellationToken);
        if (stored is null)
        {
            return null;
        }

        // A zip is read from its end, and not every store can do that.
        var copy = new FileStream(
            Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await stored.CopyToAsync(copy, cancellationToken);
        copy.Position = 0;
        return RecipePackage.Open(copy, staged.Name);
    }

    /// <summary>Removes the file now; its timer with the caller's next save.</summary>
    public async Task Drop(StagedRecipe staged, CancellationToken cancellationToken)
    {
        await files.Remove(staged.File, cancellationToken);
        await db.Withdraw(staged.File, cancellationToken);
    }
}
