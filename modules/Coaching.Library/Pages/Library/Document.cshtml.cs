using Coaching.Content.Display;
using Coaching.Content.Items;
using Coaching.Content.Items.Parts;
using Coaching.Content.Store;
using Coaching.Library.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coaching.Library.Pages.Library;

/// <summary>One document at its address, and the same in other languages.</summary>
internal sealed class DocumentModel(ContentReader content, PageHead head, DocumentRows rows) : PageModel
{
    public ContentItem Item { get; private set; } = null!;

    public IReadOnlyList<DocumentRow> OtherLanguages { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? id, CancellationToken cancellationToken)
    {
        if (id is null || await content.Find(id, cancellationToken) is not { ContentType: PedagogicalDocument.Type } item)
        {
            return NotFound();
        }

        Item = item;
        await head.Describe(item, cancellationToken);
        if (item.As<LocalizationPart>().LocalizationSet is { } set)
        {
            var others = (await content.Translations(set, cancellationToken)).Values.Where(t => t.ContentItemId != id);
            OtherLanguages = await rows.Of(others, cancellationToken);
        }

        return Page();
    }
}
