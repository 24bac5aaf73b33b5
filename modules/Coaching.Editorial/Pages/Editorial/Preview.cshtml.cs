using Coaching.Content.Definitions;
using Coaching.Content.Items;
using Coaching.Content.Store;
using Coaching.Editorial.Rights;
using Coaching.Kernel.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coaching.Editorial.Pages.Editorial;

/// <summary>The newest version as a visitor would see it.</summary>
internal sealed class PreviewModel(ContentReader reader, ContentDefinitions definitions, PageDescription page) : PageModel
{
    public ContentItem Item { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await reader.FindLatest(id, cancellationToken) is not { } item || definitions.Type(item.ContentType) is not { } type || !User.MayEdit(type, item.Owner))
        {
            return NotFound();
        }

        (Item, page.Hidden) = (item, true);
        return Page();
    }
}
