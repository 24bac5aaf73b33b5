using Coaching.Content.Definitions;
using Coaching.Content.Items;
using Coaching.Content.Store;
using Coaching.Editorial.Forms;
using Coaching.Editorial.Rights;
using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coaching.Editorial.Pages.Editorial;

/// <summary>All versions of an item: who saved what when, what changed, and bringing one back as a draft.</summary>
internal sealed class VersionsModel(
    PortalDb db, ContentWriter writer, ContentDefinitions definitions, PageDescription page, IStringLocalizer<VersionsModel> localizer) : PageModel
{
    private const int Most = 100;

    public string Id { get; private set; } = string.Empty;

    public string Title { get; private set; } = string.Empty;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>What the version asked for changed against the one before it.</summary>
    public IReadOnlyList<(string Path, string Before, string After)> Difference { get; private set; } = [];

    /// <summary>Version whose changes are shown.</summary>
    public string? Shown { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, string? version, CancellationToken cancellationToken)
    {
        if (!await Open(id, cancellationToken))
        {
            return NotFound();
        }

        var at = Rows.ToList().FindIndex(r => r.VersionId == version);
        if (at >= 0)
        {
            var after = await writer.OpenVersion(id, version!, cancellationToken);
            var before = at + 1 < Rows.Count ? await writer.OpenVersion(id, Rows[at + 1].VersionId, cancellationToken) : new ContentItem();
            (Shown, Difference) = (version, TextDifference.Between(before!, after!));
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, string version, CancellationToken cancellationToken)
    {
        if (!await Open(id, cancellationToken) || await writer.Restore(id, version, new(User.Id, User.Identity?.Name), cancellationToken) is null)
        {
            return NotFound();
        }

        TempData["Notice"] = localizer["The older version is back as a draft."].Value;
        return RedirectToPage("/Editorial/Edit", new { id });
    }

    private async Task<bool> Open(string id, CancellationToken cancellationToken)
    {
        var newest = await db.Versions.Where(v => v.ContentItemId == id).OrderByDescending(v => v.Id)
            .Select(v => new { v.ContentType, v.Owner, v.DisplayText }).FirstOrDefaultAsync(cancellationToken);
        if (newest is null || definitions.Type(newest.ContentType) is not { } type || !User.MayEdit(type, newest.Owner))
        {
            return false;
        }

        (Id, Title, page.Staff) = (id, newest.DisplayText, true);
        Rows = await db.Versions.Where(v => v.ContentItemId == id).OrderByDescending(v => v.Id).Take(Most)
            .Select(v => new Row(v.ContentItemVersionId, v.ModifiedUtc, v.Author, v.Latest, v.Published)).ToListAsync(cancellationToken);
        return true;
    }

    /// <summary>One version.</summary>
    public sealed record Row(string VersionId, DateTime ModifiedUtc, string? Author, bool Latest, bool Published);
}
