using Coaching.Administration.Audit;
using Coaching.Administration.Fields;
using Coaching.Content.Definitions;
using Coaching.Kernel.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
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

    public IActionResult OnGet(string name) => Open(name) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string name, CancellationToken cancellationToken)
    {
        if (!Open(name))
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

    private bool Open(string name)
    {
        Type = definitions.Type(name)!;
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
