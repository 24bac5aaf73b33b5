using Coaching.Content.Definitions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coaching.Administration.Pages.Office.Types;

/// <summary>All content types, those of content first.</summary>
internal sealed class IndexModel(ContentDefinitions definitions, IStringLocalizer<IndexModel> localizer) : PageModel
{
    public IReadOnlyList<(string Title, string Icon, IReadOnlyList<ContentTypeDefinition> Types)> Groups =>
    [
        (/*text*/ "Content", "file", Of(t => t.Stereotype is null)),
        (/*text*/ "Blocks of a page", "plus", Of(t => t.Stereotype == "Widget")),
        (/*text*/ "Parts of other content", "menu", Of(t => t.Stereotype is not (null or "Widget"))),
    ];

    public int FieldCount(ContentTypeDefinition type) => definitions.Fields(type.Name).Count;

    public int AddedCount(ContentTypeDefinition type) => definitions.Fields(type.Name).Count(f => !definitions.IsBrought(type.Name, f.Name));

    private List<ContentTypeDefinition> Of(Func<ContentTypeDefinition, bool> which) =>
        [.. definitions.Types.Where(which).OrderBy(t => localizer[t.DisplayName].Value, StringComparer.CurrentCulture)];
}
