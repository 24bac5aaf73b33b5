using Coaching.Content.Media;
using Coaching.Content.Store;
using Coaching.Library.Documents;
using Coaching.Library.Downloads;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coaching.Library.Pages.Library;

/// <summary>Counts a download and leads to the file.</summary>
internal sealed class DownloadModel(ContentReader content, MediaCatalogue media, DownloadCounter counter) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await content.Find(id, cancellationToken) is not { ContentType: PedagogicalDocument.Type } item
            || await media.Find(item.As<PedagogicalDocument>().File.Paths.FirstOrDefault(), cancellationToken) is not { } file)
        {
            return NotFound();
        }

        // A browser that looks ahead, or asks only what there is, has not downloaded anything.
        if (HttpMethods.IsGet(Request.Method) && !Request.Headers.ContainsKey("Sec-Purpose"))
        {
            counter.Count(id);
        }

        return LocalRedirect(file.Url);
    }
}
