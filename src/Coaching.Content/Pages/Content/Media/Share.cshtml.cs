using Coaching.Content.Media;
using Coaching.Kernel.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coaching.Content.Pages.Content.Media;

/// <summary>
/// The picture that messengers show with a shared link. Where none can be made of this one: a photo as it is, else the centre's
/// (setting <c>SharePicture</c>, a path of the library), else the portal's mark.
/// </summary>
internal sealed class ShareModel(MediaCatalogue catalogue, MediaLibrary library, Thumbnails thumbnails, SiteSettings settings) : PageModel
{
    private const string Mark = "/theme/touch.png";

    public async Task<IActionResult> OnGetAsync(string path, CancellationToken cancellationToken)
    {
        if (await catalogue.Find(path, cancellationToken) is not { IsPicture: true } file)
        {
            return NotFound();
        }

        if (await thumbnails.Share(file, cancellationToken) is { } share)
        {
            return this.SendCopy(file, share, "image/jpeg", "s");
        }

        var fallback = file.IsDrawing ? await catalogue.Find(settings.Get<string>("SharePicture"), cancellationToken) : file;
        return fallback is { IsPicture: true, IsDrawing: false } && await library.Open(fallback.Path, cancellationToken) is { } original
            ? this.Send(fallback, original)
            : LocalRedirect(Mark);
    }
}
