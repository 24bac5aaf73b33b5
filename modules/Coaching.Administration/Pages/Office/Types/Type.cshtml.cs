using Coaching.Administration.Fields;
using Coaching.Content.Definitions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coaching.Administration.Pages.Office.Types;

/// <summary>One type with its fields.</summary>
internal sealed class TypeModel(ContentDefinitions definitions) : PageModel
{
    public ContentTypeDefinition Type { get; private set; } = null!;

    public IReadOnlyList<FieldDefinition> Fields => definitions.Fields(Type.Name);

    /// <summary>English words for the parts that the portal brings.</summary>
    public IReadOnlyList<string> OtherParts =>
        [.. Type.Parts.Where(p => p.PartName != Type.Name).Select(p => PartWords.Of(p.PartName))];

    public IActionResult OnGet(string name)
    {
        Type = definitions.Type(name)!;
        return Type is null ? NotFound() : Page();
    }

    public bool IsAdded(FieldDefinition field) => !definitions.IsBrought(Type.Name, field.Name);

    /// <summary>English words for the field's kind.</summary>
    public string Kind(FieldDefinition field) => FieldKind.Of(field.FieldName, field.Editor)?.Words ?? field.FieldName switch
    {
        "MediaField" => /*text*/ "Pictures or files",
        "TaxonomyField" => /*text*/ "Terms of a list",
        "ContentPickerField" or "LocalizationSetContentPickerField" => /*text*/ "Other content",
        var other => other,
    };
}
