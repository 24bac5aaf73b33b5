using Coaching.Content.Definitions;
using Coaching.Content.Items;
using Coaching.Content.Items.Parts;
using Coaching.Content.Store;
using Coaching.Editorial.Rights;
using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Editorial.Pages.Editorial;

/// <summary>A translation beside its source. The first visit offers to begin one as a copy, block by block.</summary>
internal sealed class TranslateModel(PortalDb db, ContentWriter writer, ContentDefinitions definitions, PageDescription page) : PageModel
{
    public ContentItem Source { get; private set; } = null!;

    /// <summary>The translation's id, or null while there is none.</summary>
    public string? TranslationId { get; private set; }

    public Language To { get; private set; } = Language.French;

    public async Task<IActionResult> OnGetAsync(string id, string to, CancellationToken cancellationToken) =>
        !await Open(id, to, cancellationToken) ? NotFound()
        : TranslationId is { } translation ? RedirectToPage("/Editorial/Beside", new { id = translation, source = id })
        : Page();

    public async Task<IActionResult> OnPostAsync(string id, string to, CancellationToken cancellationToken)
    {
        if (!await Open(id, to, cancellationToken))
        {
            return NotFound();
        }

        if (TranslationId is null)
        {
            var translation = Source.Copy();
            (translation.ContentItemId, translation.Owner, translation.CreatedUtc) = (ContentIds.New(), User.Id, null);
            translation.Put(translation.As<LocalizationPart>() with { Culture = To.Code });
            if (translation.As<ContainedPart>() is { ListContentItemId: { } container } contained)
            {
                var theirs = await TranslationOf(container, to, cancellationToken);
                translation.Put(contained with { ListContentItemId = theirs, ListContentType = theirs is null ? null : contained.ListContentType });
            }

            foreach (var field in definitions.Fields(translation.ContentType).Where(f => !f.IsCopiedToTranslations))
            {
                (translation.Parts[translation.ContentType] as System.Text.Json.Nodes.JsonObject)?.Remove(field.Name);
            }

            translation.Parts.Remove(nameof(AliasPart));
            if (translation.Has<AutoroutePart>())
            {
                translation.Parts[nameof(AutoroutePart)] = new System.Text.Json.Nodes.JsonObject();
            }

            var saved = await writer.SaveDraft(translation, new(User.Id, User.Identity?.Name), null, cancellationToken);
            TranslationId = saved.ContentItemId;
        }

        return RedirectToPage("/Editorial/Beside", new { id = TranslationId, source = id });
    }

    /// <summary>Where the translation stands: in the translation of what its source stands in; nowhere while there is none.</summary>
    private Task<string?> TranslationOf(string container, string to, CancellationToken cancellationToken)
    {
        var sets = db.Versions.Where(v => v.ContentItemId == container && v.Latest).Select(v => v.LocalizationSet);
        return db.Versions.Where(v => v.Latest && v.Culture == to && v.LocalizationSet != null && sets.Contains(v.LocalizationSet))
            .Select(v => v.ContentItemId).FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<bool> Open(string id, string to, CancellationToken cancellationToken)
    {
        if (Language.Find(to) is not { } language || await writer.Open(id, cancellationToken) is not { } item
            || definitions.Type(item.ContentType) is not { } type || !User.MayEdit(type, item.Owner)
            || item.As<LocalizationPart>() is not { LocalizationSet: { } set, Culture: { } culture } || culture == to)
        {
            return false;
        }

        (Source, To, page.Staff) = (item, language, true);
        TranslationId = await db.Versions.Where(v => v.LocalizationSet == set && v.Culture == to && v.Latest).Select(v => v.ContentItemId).FirstOrDefaultAsync(cancellationToken);
        return true;
    }
}
