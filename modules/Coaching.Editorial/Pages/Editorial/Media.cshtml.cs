using Coaching.Content.Media;
using Coaching.Content.Store;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coaching.Editorial.Pages.Editorial;

/// <summary>The media library: folders, upload, alternative texts, where a file is used.</summary>
internal sealed class MediaModel(MediaLibrary library, PageDescription page, IStringLocalizer<MediaModel> localizer) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "folder")]
    public string? Asked { get; set; }

    /// <summary>The folder that is shown; files without a folder are in the empty one.</summary>
    public string Folder { get; private set; } = string.Empty;

    /// <summary>Whether some files stand in no folder.</summary>
    public bool HasLoose { get; private set; }

    public IReadOnlyList<string> Folders { get; private set; } = [];

    public IReadOnlyList<MediaFile> Files { get; private set; } = [];

    /// <summary>The file whose details are shown.</summary>
    public MediaFile? Shown { get; private set; }

    public IReadOnlyList<ContentCard> Uses { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? path, CancellationToken cancellationToken)
    {
        await Show(path, cancellationToken);
        return path is not null && Shown is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is not { Length: > 0 })
        {
            return await Refuse("File", localizer["Choose a file."], cancellationToken);
        }

        try
        {
            var path = await library.FreePath(Asked ?? string.Empty, file.FileName, cancellationToken);
            await using var stream = file.OpenReadStream();
            await library.Save(path, stream, MediaOrigin.Upload, User.Id, cancellationToken);
            TempData["Notice"] = localizer["The file is in the library. Say what it shows."].Value;
            return RedirectToPage(new { path });
        }
        catch (MediaRefusedException refused)
        {
            return await Refuse("File", localizer[refused.Text, [.. refused.Arguments]], cancellationToken);
        }
        catch (ArgumentException)
        {
            return await Refuse("Folder", localizer["A folder's name has letters, digits and hyphens."], cancellationToken);
        }
    }

    public async Task<IActionResult> OnPostDescribeAsync(string path, Dictionary<string, string> texts, bool decorative, CancellationToken cancellationToken)
    {
        var kept = texts.Where(t => Language.Find(t.Key) is not null && !string.IsNullOrWhiteSpace(t.Value)).ToDictionary(t => t.Key, t => t.Value.Trim());
        if (kept.Values.FirstOrDefault(t => t.Length > MediaFile.MaxText || LooksLikeAFileName(t)) is { } bad)
        {
            return await Refuse(
                "texts",
                bad.Length > MediaFile.MaxText ? localizer["An alternative text has 150 characters at most."] : localizer["“{0}” is a file's name. Say what the picture shows.", bad],
                cancellationToken,
                path);
        }

        if (kept.Count == 0 && !decorative)
        {
            return await Refuse("texts", localizer["Say what the picture shows, or tick that it is only decoration."], cancellationToken, path);
        }

        if (!await library.Describe(path, kept, decorative, cancellationToken))
        {
            return NotFound();
        }

        TempData["Notice"] = localizer["Saved."].Value;
        return RedirectToPage(new { path });
    }

    public async Task<IActionResult> OnPostRemoveAsync(string path, CancellationToken cancellationToken)
    {
        if (User.Reaches("media.manage") != Reach.Any || await library.Find(path, cancellationToken) is null)
        {
            return NotFound();
        }

        if ((await library.Uses(path, cancellationToken)).Count > 0)
        {
            return await Refuse("Remove", localizer["This file is still shown on pages. Take it out of them first."], cancellationToken, path);
        }

        await library.Remove(path, cancellationToken);
        TempData["Notice"] = localizer["The file has been deleted."].Value;
        return RedirectToPage(new { folder = FolderOf(path) });
    }

    private static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    private static bool LooksLikeAFileName(string text) =>
        !text.Contains(' ', StringComparison.Ordinal) && (text.Contains('_', StringComparison.Ordinal) || Path.HasExtension(text) || text.Any(char.IsAsciiDigit));

    private async Task<IActionResult> Refuse(string field, LocalizedString reason, CancellationToken cancellationToken, string? path = null)
    {
        ModelState.AddModelError(field, reason);
        await Show(path, cancellationToken);
        return Page();
    }

    private async Task Show(string? path, CancellationToken cancellationToken)
    {
        page.Staff = true;
        Folders = await library.Folders(cancellationToken);
        if (path is not null && await library.Find(path, cancellationToken) is { } shown)
        {
            (Shown, Uses) = (shown, await library.Uses(path, cancellationToken));
        }

        var loose = await library.Files(string.Empty, cancellationToken);
        HasLoose = loose.Count > 0;
        // The folder of the file that is shown, the one asked for, or else the first that has something.
        Folder = Shown is null ? Asked ?? (Request.Query.ContainsKey("folder") || HasLoose ? string.Empty : Folders.FirstOrDefault(string.Empty)) : FolderOf(Shown.Path);
        Files = Folder.Length == 0 ? loose : await library.Files(Folder, cancellationToken);
    }
}
