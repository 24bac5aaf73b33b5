using Coaching.Content.Display;
using Coaching.Content.Items;
using Coaching.Content.Items.Parts;
using Coaching.Content.Store;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Ui;
using Coaching.Training.Enrolments;
using Coaching.Training.Outlines;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coaching.Training.Pages.Training;

/// <summary>A lesson: where one is, the reading, «I have finished». Who is not enrolled sees the path and the way in.</summary>
internal sealed class LessonModel(
    ContentReader content, OutlineReader outlines, Learning learning, PageHead head, PageDescription page, IStringLocalizer<LessonModel> localizer) : PageModel
{
    public ContentItem Item { get; private set; } = null!;

    public Outline Outline { get; private set; } = null!;

    public Enrolment? Enrolment { get; private set; }

    public bool MayRead => Enrolment is not null || LearningAccess.WithoutEnrolment(User);

    public bool IsDone => Enrolment?.Done.Contains(Item.Set) == true;

    public Step? Next => Outline.After(Item.Set);

    public Step? Previous => Outline.Before(Item.Set);

    public async Task<IActionResult> OnGetAsync(string? id, CancellationToken cancellationToken)
    {
        if (!await Load(id, cancellationToken))
        {
            return NotFound();
        }

        await head.Describe(Item, cancellationToken);
        page.Hidden = true;
        return Page();
    }

    /// <summary>«I have finished»: leads to the next step. A second time changes nothing.</summary>
    public async Task<IActionResult> OnPostAsync(string? id, CancellationToken cancellationToken)
    {
        if (!await Load(id, cancellationToken))
        {
            return NotFound();
        }

        if (Enrolment is null)
        {
            return LocalRedirect(User.Id is null ? AccountLinks.SignIn("/" + Item.As<AutoroutePart>().Path) : Outline.Module.Url);
        }

        if (await learning.Finish(Enrolment.Id, Outline, Item.Set, null, cancellationToken))
        {
            // The module's page says that the certificate is ready.
            return LocalRedirect(Outline.Module.Url);
        }

        TempData["Notice"] = localizer["You have finished the lesson “{0}”.", Item.DisplayText].Value;
        return LocalRedirect((Next ?? Outline.FirstUnfinished(Enrolment.Done))?.Url ?? Outline.Module.Url);
    }

    private async Task<bool> Load(string? id, CancellationToken cancellationToken)
    {
        if (id is null || await content.Find(id, cancellationToken) is not { ContentType: Types.Lesson } item
            || item.As<ContainedPart>().ListContentItemId is not { } containerId
            || await outlines.OfContainer(containerId, cancellationToken) is not { } outline)
        {
            return false;
        }

        (Item, Outline) = (item, outline);
        Enrolment = await learning.Find(User.Id, outline.Module.Set, cancellationToken);
        return true;
    }
}
