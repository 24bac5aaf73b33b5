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
    PortalDb db, ContentDefinitions definitions, ContentWriter writer, ItemForm form, SentFiles files, ReviewDesk reviews, PageDescription page,
    IStringLocalizer<EditModel> localizer) : PageModel
{
    private readonly Dictionary<string, string> _errors = [];
    private readonly Dictionary<string, string> _searches = [];

    public ContentItem Item { get; private set; } = null!;

    public ContentTypeDefinition Type { get; private set; } = null!;

    /// <summary>The version this form started from; a save says so.</summary>
    public string StartedFrom { get; private set; } = string.Empty;

    public string? Moved { get; private set; }

    public bool IsPublished { get; private set; }

    /// <summary>Address at which visitors read it; null when they do not, or when it has none.</summary>
    public string? Address { get; private set; }

    public bool MayPublish { get; private set; }

    /// <summary>Names of the roles that publish such items.</summary>
    public IEnumerable<string> Publishers => Roles.All.Where(r => PermissionMatrix.Default.Of(Type.PublishAction, [r]) == Reach.Any).Select(r => localizer[r].Value);

    public ReviewRequest? Review { get; private set; }

    /// <summary>The version that somebody else saved meanwhile; null when there is none.</summary>
    public ContentItem? Theirs { get; private set; }

    /// <summary>Translations of the item: language and id.</summary>
    public IReadOnlyDictionary<string, string> Translations { get; private set; } = new Dictionary<string, string>();

    public EditorContext Context => new(Item.As<LocalizationPart>().Culture, _errors, Moved, _searches, Type.Name);

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
        var posted = FormTree.Parse(Request.Form);
        foreach (var (path, text, arguments) in await files.Take(Request.Form, posted, User.Id!, cancellationToken))
        {
            Refuse(path, localizer[text, [.. arguments]]);
        }

        form.Apply(Item, posted);
        foreach (var (path, text) in form.Problems)
        {
            Refuse(path, localizer[text]);
        }

        command ??= "save";
        if (command.Contains(':', StringComparison.Ordinal))
        {
            if (command.Split(':') is ["find", var picture])
            {
                _searches[picture] = Request.Form[picture + "/Search"].ToString();
            }
            else
            {
                Moved = BlockMoves.Do(Item, command);
            }

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

    public async Task<IActionResult> OnPostSendBackAsync(string id, string? remark, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(remark))
        {
            return await Act(
                id, async () => { await reviews.Answer(Item, false, Short(remark.Trim()), cancellationToken); await db.SaveChangesAsync(cancellationToken); },
                localizer["The page is back with its author, who has been told."], cancellationToken);
        }

        if (!await Open(id, cancellationToken) || !MayPublish)
        {
            return NotFound();
        }

        StartedFrom = Item.ContentItemVersionId!;
        ModelState.AddModelError("back", localizer["Say what should change."]);
        return await Show(cancellationToken);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string id, string startedFrom, CancellationToken cancellationToken)
    {
        var answer = await Act(
            id, () => WithoutReview(() => writer.Remove(id, Me, startedFrom, cancellationToken), cancellationToken),
            localizer["The page is in the bin. You find it in this list and can bring it back."], cancellationToken);
        return answer is RedirectToPageResult ? RedirectToPage("/Editorial/Index", new { state = "removed" }) : answer;
    }

    private async Task Save(string command, string? remark, CancellationToken cancellationToken)
    {
        if (command == "publish")
        {
            Item = await writer.SaveAndPublish(Item, Me, StartedFrom, cancellationToken);
            await reviews.Answer(Item, published: true, remark, cancellationToken);
            TempData["Notice"] = string.Join(' ', [localizer["Published. Visitors see this version now."].Value, .. await StillToTranslate(cancellationToken)]);
        }
        else
        {
            Item = await writer.SaveDraft(Item, Me, StartedFrom, cancellationToken);
            TempData["Notice"] = localizer["Your draft is saved."].Value;
            if (command == "review")
            {
                await reviews.Send(Item, User.Id!, Short(remark), cancellationToken);
                TempData["Notice"] = localizer["Sent for review. You will hear when it is published."].Value;
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Names the blocks that are still in the language of the text that this one translates.</summary>
    private async Task<IEnumerable<string>> StillToTranslate(CancellationToken cancellationToken)
    {
        var (id, set) = (Item.ContentItemId, Item.As<LocalizationPart>().LocalizationSet);
        var source = await db.Versions.Where(v => v.LocalizationSet == set && set != null && v.Latest && v.CreatedUtc < Item.CreatedUtc && v.ContentItemId != id)
            .OrderBy(v => v.CreatedUtc).Select(v => v.ContentItemId).FirstOrDefaultAsync(cancellationToken);
        if (source is null || await writer.Open(source, cancellationToken) is not { } original)
        {
            return [];
        }

        var same = SameBlocks.Of(Item, original).Select(name => localizer[definitions.Type(name)?.DisplayName ?? name].Value).ToList();
        return same.Count == 0 ? [] : [localizer["Still to translate, the same as in the other language: {0}.", string.Join(", ", same)].Value];
    }

    private static string? Short(string? remark) => remark is { Length: > ReviewRequest.MaxRemark } ? remark[..ReviewRequest.MaxRemark] : remark;

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
        var published = await db.Versions.Where(v => v.ContentItemId == id && v.Published).Select(v => new { v.Path }).FirstOrDefaultAsync(cancellationToken);
        (IsPublished, Address) = (published is not null, published?.Path);
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
