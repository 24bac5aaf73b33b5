using Coaching.Content.Media;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coaching.Content.Pages.Content.Media;

/// <summary>A file of the library. What the library does not list is not there, whatever the address says.</summary>
internal sealed class FileModel(MediaCatalogue catalogue, MediaLibrary library) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string path, CancellationToken cancellationToken) =>
        await catalogue.Find(path, cancellationToken) is { } file && await library.Open(path, cancellationToken) is { } content
            ? this.Send(file, content)
            : NotFound();
}
