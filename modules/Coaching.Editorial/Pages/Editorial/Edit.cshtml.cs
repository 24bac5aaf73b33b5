using Coaching.Content.Definitions;
using Coaching.Content.Items;
using Coaching.Content.Items.Parts;
using Coaching.Content.Rules;
using Coaching.Content.Store;
using Coaching.Editorial.Forms;
using Coaching.Editorial.Review;
using Coaching.Editorial.Rights;
using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coaching.Editorial.Pages.Editorial;

/// <summary>One editor for every type, built from its definition. A refused save keeps everything that was typed.</summary>
internal sealed class EditModel(
    PortalDb db, ContentDefinitions definitions, ContentWriter writer, ItemForm form, ReviewDesk reviews, PageDescription page,
    IStringLocalizer<EditModel> localizer) : PageModel
{
    private readonly Dictionary<string, string> _errors = [];

    public ContentItem Item { get; private set; } = null!;

    public ContentTypeDefinition Type { get; private set; } = null!;

    /// <summary>The version this form started from; a save says so.</summary>
    public string StartedFrom { get; private set; } = string.Empty;

    public string? Moved { get; private set; }

    public bool IsPublished { get; private set; }

    public bool MayPublish { get; private set; }

    public ReviewRequest? Review { get; private set; }

    /// <summary>The version that somebody else saved meanwhile; null when there is none.</summary>
    public ContentItem? Theirs { get; private set; }

    /// <summary>Translations of the item: language and id.</summary>
    public IReadOnlyDictionary<string, string> Translations { get; private set; } = new Dictionary<string, string>();

    public EditorContext Context => new(Item.As<LocalizationPart>().Culture, _errors, Moved);

    private Editor Me => new(User.Id, User.Identity?.Name);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (!await Open(id, cancellationToken))
        {
            return NotFound();
        }

        StartedFrom = Item.ContentItemVersionId!;
        return await Show(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(string id, string startedFrom, string? command, string? remark, CancellationToken cancellationToken)
    {
        if (!await Open(id, cancellationToken))
        {
            return NotFound();
        }

        var latest = Item;
        StartedFrom = startedFrom;
        Item = (startedFrom == Item.ContentItemVersionId ? Item : await writer.OpenVersion(id, startedFrom, cancellationToken) ?? Item).Copy();
        form.Apply(Item, FormTree.Parse(Request.Form));
        foreach (var (path, text) in form.Problems)
        {
            Refuse(path, localizer[text]);
        }

        command ??= "save";
        if (command.Contains(':', StringComparison.Ordinal))
        {
            Moved = BlockMoves.Do(Item, command);
            return await Show(cancellationToken);
        }

        if (!ModelState.IsValid || (command == "publish" && !MayPublish))
        {
            return await Show(cancellationToken);
        }

        try
        {
            await db.InOneTransaction(() => Save(command, remark, cancellationToken), cancellationToken);
        }
        catch (ContentInvalidException invalid)
        {
            foreach (var problem in invalid.Problems)
            {
                Refuse(problem.Field.Replace('.', '/'), localizer[problem.Text, [.. problem.Arguments.Select(a => a is string s ? localizer[s].Value : a)]]);
            }

            return await Show(cancellationToken);
        }
        catch (StaleVersionException)
        {
            db.ChangeTracker.Clear();
            Theirs = latest;
            return await Show(cancellationToken);
        }

        return command == "preview" ? RedirectToPage("/Editorial/Preview", new { id }) : RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostUnpublishAsync(string id, CancellationToken cancellationToken) =>
        await Act(id, () => writer.Unpublish(id, Me, cancellationToken), localizer["Visitors no longer see this page."], cancellationToken);

    public async Task<IActionResult> OnPostDiscardAsync(string id, string startedFrom, CancellationToken cancellationToken) => await Act(
        id, () => WithoutReview(() => writer.Discard(id, startedFrom, cancellationToken), cancellationToken), localizer["The draft has been dropped."], cancellationToken);

    public async Task<IActionResult> OnPostSendBackAsync(string id, string? remark, CancellationToken cancellationToken) =>
        await Act(id, async () => { await reviews.Answer(Item, false, remark, cancellationToken); await db.SaveChangesAsync(cancellationToken); },
            localizer["The author has been told."], cancellationToken);

    public async Task<IActionResult> OnPostRemoveAsync(string id, string startedFrom, CancellationToken cancellationToken)
    {
        var answer = await Act(
            id, () => WithoutReview(() => writer.Remove(id, Me, startedFrom, cancellationToken), cancellationToken),
            localizer["The page has been removed. You find it among the removed ones."], cancellationToken);
        return answer is RedirectToPageResult ? RedirectToPage("/Editorial/Index") : answer;
    }

    private async Task Save(string command, string? remark, CancellationToken cancellationToken)
    {
        if (command == "publish")
        {
            Item = await writer.SaveAndPublish(Item, Me, StartedFrom, cancellationToken);
            await reviews.Answer(Item, published: true, remark, cancellationToken);
            TempData["Notice"] = localizer["Published. Visitors see this version now."].Value;
        }
        else
        {
            Item = await writer.SaveDraft(Item, Me, StartedFrom, cancellationToken);
            TempData["Notice"] = localizer["Your draft is saved."].Value;
            if (command == "review")
            {
                await reviews.Send(Item, User.Id!, remark is { Length: > ReviewRequest.MaxRemark } ? remark[..ReviewRequest.MaxRemark] : remark, cancellationToken);
                TempData["Notice"] = localizer["Sent for review. You will hear when it is published."].Value;
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>What takes the draft away takes its request for review away too.</summary>
    private Task WithoutReview(Func<Task> act, CancellationToken cancellationToken) => db.InOneTransaction(
        async () =>
        {
            await act();
            await reviews.Withdraw(Item.ContentItemId, cancellationToken);
        },
        cancellationToken);

    private async Task<IActionResult> Act(string id, Func<Task> act, LocalizedString notice, CancellationToken cancellationToken)
    {
        if (!await Open(id, cancellationToken) || !MayPublish)
        {
            return NotFound();
        }

        try
        {
            await act();
        }
        catch (StaleVersionException)
        {
            db.ChangeTracker.Clear();
            StartedFrom = Item.ContentItemVersionId!;
            ModelState.AddModelError(string.Empty, localizer["{0} saved another version in the meantime. Read it below before you do this.", Item.Author ?? localizer["Somebody"].Value]);
            return await Show(cancellationToken);
        }

        TempData["Notice"] = notice.Value;
        return RedirectToPage(new { id });
    }

    private async Task<bool> Open(string id, CancellationToken cancellationToken)
    {
        if (await writer.Open(id, cancellationToken) is not { } item || definitions.Type(item.ContentType) is not { } type || !User.MayEdit(type, item.Owner))
        {
            return false;
        }

        (Item, Type, page.Staff) = (item, type, true);
        MayPublish = User.MayPublish(type, item.Owner);
        return true;
    }

    /// <summary>The page, with what stands around the form.</summary>
    private async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        var id = Item.ContentItemId;
        IsPublished = Item.Published || await db.Versions.AnyAsync(v => v.ContentItemId == id && v.Published, cancellationToken);
        Review = await db.Reviews.FirstOrDefaultAsync(r => r.ContentItemId == id, cancellationToken);
        if (Item.As<LocalizationPart>().LocalizationSet is { } set)
        {
            Translations = (await db.Versions.Where(v => v.LocalizationSet == set && v.Latest && v.Culture != null).Select(v => new { v.Culture, v.ContentItemId }).ToListAsync(cancellationToken))
                .DistinctBy(v => v.Culture).ToDictionary(v => v.Culture!, v => v.ContentItemId);
        }

        return Page();
    }

    private void Refuse(string path, string text)
    {
        _errors[path] = text;
        ModelState.AddModelError(path.Replace('/', '_'), text);
    }
}
