using Coaching.Content.Display;
using Coaching.Content.Items;
using Coaching.Content.Items.Fields;
using Coaching.Content.Media;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Permissions;
using Coaching.Training.Enrolments;
using Coaching.Training.Outlines;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coaching.Training.Pages.Training;

/// <summary>A module: what one will be able to do, the path, the documents, and the one button that begins or goes on.</summary>
internal sealed class ModuleModel(
    ContentReader content, OutlineReader outlines, Learning learning, MediaCatalogue media, PageHead head, PortalDb db, IStringLocalizer<ModuleModel> localizer) : PageModel
{
    public ContentItem Item { get; private set; } = null!;

    public Outline Outline { get; private set; } = null!;

    public Enrolment? Enrolment { get; private set; }

    /// <summary>The documents and what their files weigh; null when the file is not known.</summary>
    public IReadOnlyList<(ContentCard Card, long? Weight)> Documents { get; private set; } = [];

    /// <summary>What all the documents weigh together.</summary>
    public long Weight => Documents.Sum(d => d.Weight ?? 0);

    /// <summary>Number of the person's valid certificate for this module, or null.</summary>
    public string? CertificateNumber { get; private set; }

    /// <summary>Whether the person has just signed in, or made an account, in order to follow this module, and has only to confirm it.</summary>
    public bool IsToConfirm => Enrolment is null && Request.Query.ContainsKey("enrol") && User.May("training.enrol");

    /// <summary>Address of the module.</summary>
    public string Address => Outline.Module.Url;

    public OutlineView Path => new(Outline, Enrolment?.Done, Enrolment is not null || LearningAccess.WithoutEnrolment(User));

    /// <summary>Where «Continue» leads; null when all is done.</summary>
    public Step? Next => Path.Next;

    public async Task<IActionResult> OnGetAsync(string? id, CancellationToken cancellationToken)
    {
        if (!await Load(id, cancellationToken))
        {
            return NotFound();
        }

        await head.Describe(Item, cancellationToken);
        var materials = Item.Field<LocalizationSetContentPickerField>("Materials").LocalizationSets;
        Documents = await Weigh(materials.Count == 0 ? [] : await content.FindSets(materials, Language.Current.Code, cancellationToken), cancellationToken);
        Enrolment = await learning.Find(User.Id, Item.Set, cancellationToken);
        if (Enrolment?.CompletedUtc is not null)
        {
            var (personId, set) = (User.Id, Item.Set);
            CertificateNumber = (await db.Certificates.FirstOrDefaultAsync(c => c.PersonId == personId && c.ModuleSet == set && c.RevokedUtc == null, cancellationToken))?.Number;
        }

        return Page();
    }

    /// <summary>Enrols the person and leads to the first step.</summary>
    public async Task<IActionResult> OnPostAsync(string? id, CancellationToken cancellationToken)
    {
        if (!await Load(id, cancellationToken))
        {
            return NotFound();
        }

        if (User.Id is not { } personId)
        {
            return LocalRedirect(AccountLinks.SignIn(Address));
        }

        if (!User.May("training.enrol"))
        {
            return NotFound();
        }

        await learning.Enrol(personId, Item.Set, cancellationToken);
        TempData["Notice"] = localizer["You are enrolled. Have a good course!"].Value;
        var done = (await learning.Find(personId, Item.Set, cancellationToken))!.Done;
        return LocalRedirect(Outline.FirstUnfinished(done)?.Url ?? Address);
    }

    private async Task<IReadOnlyList<(ContentCard, long?)>> Weigh(IReadOnlyList<ContentCard> documents, CancellationToken cancellationToken)
    {
        var weighed = new List<(ContentCard, long?)>();
        foreach (var document in documents)
        {
            weighed.Add((document, (await media.Find(document.As<DocumentFields>().File.Paths.FirstOrDefault(), cancellationToken))?.Size));
        }

        return weighed;
    }

    private async Task<bool> Load(string? id, CancellationToken cancellationToken)
    {
        if (id is null || await content.Find(id, cancellationToken) is not { ContentType: Types.Module } item
            || await outlines.OfModule(id, cancellationToken) is not { } outline)
        {
            return false;
        }

        (Item, Outline) = (item, outline);
        return true;
    }
}
