using Coaching.Content.Media;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coaching.Content.Pages.Content.Media;

/// <summary>A picture no wider than asked for, in the format the browser likes best; the original where that cannot be made.</summary>
internal sealed class NarrowModel(MediaCatalogue catalogue, MediaLibrary library, Thumbnails thumbnails) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int width, string path, CancellationToken cancellationToken)
    {
        if (!Thumbnails.Widths.Contains(width) || await catalogue.Find(path, cancellationToken) is not { IsPicture: true } file)
        {
            return NotFound();
        }

        var webp = Request.Headers.Accept.ToString().Contains("image/webp", StringComparison.OrdinalIgnoreCase);
        Response.Headers.Vary = "Accept";
        if (!file.IsDrawing && await thumbnails.Narrow(file, width, webp, cancellationToken) is { } narrow)
        {
            return this.SendCopy(file, narrow, webp ? "image/webp" : "image/jpeg", webp ? $"{width}w" : $"{width}j");
        }

        return await library.Open(path, cancellationToken) is { } original ? this.Send(file, original) : NotFound();
    }
}
