using System.Globalization;
using Coaching.Administration.Audit;
using Coaching.Administration.Fields;
using Coaching.Content.Definitions;
using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Coaching.Administration.Pages.Office.Types;

/// <summary>One field: label, hint, whether it is required, its options and its place. Removes what the centre added.</summary>
internal sealed class FieldModel(
    ContentDefinitions definitions, CentreFields fields, PortalDb db, OfficeJournal journal, IStringLocalizer<FieldModel> localizer) : PageModel
{
    [BindProperty]
    public FieldForm Input { get; set; } = new();

    public ContentTypeDefinition Type { get; private set; } = null!;

    public FieldDefinition Field { get; private set; } = null!;

    public bool IsAdded => !definitions.IsBrought(Type.Name, Field.Name);

    public bool HasOptions => IsAdded && FieldKind.Of(Field.FieldName, Field.Editor) is { HasOptions: true };

    public bool MayBeRequired => FieldKind.Of(Field.FieldName, Field.Editor)?.MayBeRequired ?? true;

    public IReadOnlyList<SelectListItem> Places =>
        [.. Enumerable.Range(1, definitions.Fields(Type.Name).Count).Select(n => n.ToString(CultureInfo.InvariantCulture)).Select(n => new SelectListItem(n, n))];

    private int Place => definitions.Fields(Type.Name).Index().Single(f => f.Item.Name == Field.Name).Index + 1;

    public IActionResult OnGet(string name, string field)
    {
        if (!Open(name, field))
        {
            return NotFound();
        }

        Input = new()
        {
            Label = localizer[Field.Label],
            OtherLabels = Language.All.ToDictionary(l => l.Code, l => Field.LabelIn(l.Code)),
            Hint = Field.Hint is { } hint ? localizer[hint].Value : null,
            Required = Field.Required,
            Options = CentreFields.Options(Field),
            Place = Place,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, string field, CancellationToken cancellationToken)
    {
        if (!Open(name, field))
        {
            return NotFound();
        }

        if (HasOptions && Input.OptionList.Count is < 2 or > FieldForm.MostOptions)
        {
            ModelState.AddModelError("Input.Options", localizer["Write at least two options, one on each line."]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        // Words that were only translated for the form stay as they are in the definition, so that other languages keep theirs.
        Input.Label = Input.Label == localizer[Field.Label] ? Field.Label : Input.Label;
        Input.Hint = Field.Hint is { } hint && Input.Hint == localizer[hint] ? hint : Input.Hint;
        await Save(Actions.FieldChanged, async () =>
        {
            await fields.Change(Type.Name, Field, Input);
            if (IsAdded || Input.Place != Place)
            {
                await fields.Move(Type.Name, field, Input.Place > 0 ? Input.Place : Place);
            }
        }, cancellationToken);
        TempData["Notice"] = localizer["The field is saved."].Value;
        return RedirectToPage("Type", new { name });
    }

    public async Task<IActionResult> OnPostRemoveAsync(string name, string field, CancellationToken cancellationToken)
    {
        if (!Open(name, field) || !IsAdded)
        {
            return NotFound();
        }

        await Save(Actions.FieldRemoved, () => ContentDefinitions.RemoveField(db, Type.Name, Field.Name), cancellationToken);
        TempData["Notice"] = localizer["The field is removed."].Value;
        return RedirectToPage("Type", new { name });
    }

    private Task Save(string action, Func<Task> change, CancellationToken cancellationToken) => db.InOneTransaction(
        async () =>
        {
            await change();
            journal.Note(action, $"{Type.Name}.{Field.Name}");
            await db.SaveChangesAsync(cancellationToken);
        },
        cancellationToken);

    private bool Open(string name, string field)
    {
        Type = definitions.Type(name)!;
        Field = Type is null ? null! : definitions.Fields(name).FirstOrDefault(f => f.Name == field)!;
        return Field is not null;
    }
}
