using Coaching.Administration.Audit;
using Coaching.Administration.Recipes;
using Coaching.Content.Recipes;
using Coaching.Content.Recipes.Exports;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Coaching.Administration.Pages.Office.Recipes;

/// <summary>Recipes in, after a trial, and out.</summary>
[RequestSizeLimit(MaxUpload), RequestFormLimits(MultipartBodyLengthLimit = MaxUpload)]
internal sealed class IndexModel(
    RecipeImport import, RecipeExport export, Staging staging, PortalDb db, OfficeJournal journal, IDataProtectionProvider protection,
    IServiceScopeFactory scopes, TimeProvider clock, IStringLocalizer<IndexModel> localizer) : PageModel
{
    /// <summary>Larger packages are for the operator's command line.</summary>
    private const long MaxUpload = 200_000_000;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public ExportChoices Choices { get; set; } = new();

    /// <summary>What the trial found; null when none was made.</summary>
    public RecipeReport? Report { get; private set; }

    public StagedRecipe? Staged { get; private set; }

    public string? Sealed { get; private set; }

    private Editor Me => new(User.Id, User.Identity?.Name);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostTryAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        Choices = new();
        if (Upload is not { Length: > 0 })
        {
            return Refuse(localizer["Choose a recipe file."]);
        }

        if (Path.GetExtension(Upload.FileName).ToUpperInvariant() is not (".JSON" or ".ZIP"))
        {
            return Refuse(localizer["A recipe is a file that ends in .recipe.json or .zip."]);
        }

        Staged = await staging.Keep(Upload, User.Id, cancellationToken);
        try
        {
            using var package = await staging.Open(Staged, cancellationToken);
            Report = await import.Try(package!, Me, cancellationToken);
        }
        catch (RecipeException error)
        {
            await staging.Drop(Staged, cancellationToken);
            db.ChangeTracker.Clear();
            return Refuse(RecipeWords.Sentence(error, localizer));
        }

        await db.SaveChangesAsync(cancellationToken);
        Sealed = Staged.Seal(protection);
        return Page();
    }

    public async Task<IActionResult> OnPostImportAsync(string? @sealed, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        Choices = new();
        if (StagedRecipe.Open(@sealed, protection) is not { } staged || staged.PersonId != User.Id)
        {
            return Refuse(localizer["This page waited too long. Choose the file again."]);
        }

        RecipeReport report;
        try
        {
            using var package = await staging.Open(staged, cancellationToken);
            if (package is null)
            {
                return Refuse(localizer["This page waited too long. Choose the file again."]);
            }

            report = await import.Import(package, Me, cancellationToken);
        }
        catch (RecipeException error)
        {
            return Refuse(RecipeWords.Sentence(error, localizer));
        }

        journal.Note(Actions.RecipeImported, staged.Name, $"+{report.Added} ~{report.Changed} ={report.Same}");
        await staging.Drop(staged, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData["Notice"] = localizer["The recipe is imported: {0} new, {1} changed, {2} as before.", report.Added, report.Changed, report.Same].Value;
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancellationToken)
    {
        var choices = new RecipeChoices
        {
            Name = "export",
            Content = Choices.Content,
            Drafts = Choices.Drafts,
            Definitions = Choices.Definitions,
            Settings = Choices.Settings,
            Media = Choices.Media,
            Author = User.Identity?.Name ?? string.Empty,
        };
        var file = new FileStream(
            Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        _ = Choices.Media ? await export.WriteZip(file, choices, cancellationToken) : await export.WriteFile(file, choices, cancellationToken);
        file.Position = 0;
        await NoteExport(cancellationToken);
        var name = $"centre-{clock.GetUtcNow():yyyy-MM-dd}";
        return Choices.Media ? File(file, "application/zip", name + ".zip") : File(file, "application/json", name + ".recipe.json");
    }

    /// <summary>In a scope of its own: the form may be sent again for another download, so its key is not stored.</summary>
    private async Task NoteExport(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OfficeJournal>().Note(Actions.RecipeExported, null, Choices.ToString());
        await scope.ServiceProvider.GetRequiredService<PortalDb>().SaveChangesAsync(cancellationToken);
    }

    private PageResult Refuse(string text)
    {
        ModelState.AddModelError(nameof(Upload), text);
        return Page();
    }

    internal sealed record ExportChoices
    {
        public bool Content { get; set; } = true;

        public bool Drafts { get; set; }

        public bool Definitions { get; set; } = true;

        public bool Settings { get; set; } = true;

        public bool Media { get; set; } = true;
    }
}
