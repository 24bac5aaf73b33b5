using Coaching.Administration.Audit;
using Coaching.Administration.Fields;
using Coaching.Content.Definitions;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coaching.Administration.Pages.Office.Types;

/// <summary>Adds a field to a type.</summary>
internal sealed class NewFieldModel(
    ContentDefinitions definitions, CentreFields fields, PortalDb db, OfficeJournal journal, IStringLocalizer<NewFieldModel> localizer) : PageModel
{
    private const int MostFields = 60;

    [BindProperty]
    public FieldForm Input { get; set; } = new() { Kind = FieldKind.All[0].Key };

    public ContentTypeDefinition Type { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Kinds => [.. FieldKind.All.Select(k => new SelectListItem(localizer[k.Words], k.Key))];

    /// <summary>The lists of terms of the centre.</summary>
    public IReadOnlyList<SelectListItem> Taxonomies { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken cancellationToken) => await Open(name, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string name, CancellationToken cancellationToken)
    {
        if (!await Open(name, cancellationToken))
        {
            return NotFound();
        }

        var kind = FieldKind.Find(Input.Kind);
        var field = string.IsNullOrWhiteSpace(Input.Name) ? TechnicalName.From(Input.Label ?? string.Empty) : Input.Name.Trim();
        Check(kind, field);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        Input.Required &= kind!.MayBeRequired;
        await db.InOneTransaction(
            async () =>
            {
                await fields.Add(Type, field!, kind, Input);
                journal.Note(Actions.FieldAdded, $"{Type.Name}.{field}", kind.Key);
                await db.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
        TempData["Notice"] = localizer["The field «{0}» is added. It stands in the editor now.", Input.Label!].Value;
        return RedirectToPage("Type", new { name });
    }

    private async Task<bool> Open(string name, CancellationToken cancellationToken)
    {
        Type = definitions.Type(name)!;
        Taxonomies = [new(localizer["Choose"], string.Empty), .. (await db.Versions.Where(v => v.ContentType == "Taxonomy" && v.Published).OrderBy(v => v.DisplayText)
            .Select(v => new { v.DisplayText, v.ContentItemId }).ToListAsync(cancellationToken)).Select(v => new SelectListItem(v.DisplayText, v.ContentItemId))];
        return Type is not null;
    }

    private void Check(FieldKind? kind, string? field)
    {
        if (kind is null)
        {
            ModelState.AddModelError("Input.Kind", localizer["Choose a kind."]);
        }

        if (kind is { HasOptions: true } && Input.OptionList.Count is < 2 or > FieldForm.MostOptions)
        {
            ModelState.AddModelError("Input.Options", localizer["Write at least two options, one on each line."]);
        }

        if (kind is { HasTerms: true } && !Taxonomies.Any(t => t.Value.Length > 0 && t.Value == Input.Taxonomy))
        {
            ModelState.AddModelError("Input.Taxonomy", localizer["Choose a list of terms."]);
        }

        if (!string.IsNullOrWhiteSpace(Input.Name) && !TechnicalName.IsValid(Input.Name.Trim()))
        {
            ModelState.AddModelError("Input.Name", localizer["Use letters without accents and digits only, a letter first, at most {0} signs.", TechnicalName.MaxLength]);
        }
        else if (field is null && !string.IsNullOrWhiteSpace(Input.Label))
        {
            ModelState.AddModelError("Input.Name", localizer["No name can be made from this label. Write one: letters without accents and digits."]);
        }
        else if (definitions.Fields(Type.Name).Any(f => string.Equals(f.Name, field, StringComparison.OrdinalIgnoreCase)))
        {
            ModelState.AddModelError(string.IsNullOrWhiteSpace(Input.Name) ? "Input.Label" : "Input.Name", localizer["This type already has a field of the name {0}. Choose another one.", field!]);
        }

        if (definitions.Fields(Type.Name).Count >= MostFields)
        {
            ModelState.AddModelError(string.Empty, localizer["A type has at most {0} fields.", MostFields]);
        }
    }
}
