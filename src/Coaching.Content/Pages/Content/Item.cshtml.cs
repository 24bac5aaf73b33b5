using Coaching.Content.Display;
using Coaching.Content.Items;
using Coaching.Content.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coaching.Content.Pages.Content;

/// <summary>Shows a published item by the views of its type.</summary>
public sealed class ItemModel(ContentReader content, PageHead head) : PageModel
{
    public ContentItem Item { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await content.Find(id, cancellationToken) is not { } item)
        {
            return NotFound();
        }

        Item = item;
        await head.Describe(item, cancellationToken);
        return Page();
    }
}
