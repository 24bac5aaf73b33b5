using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace Coaching.Content.Media;

/// <summary>How files leave the portal: kept by browsers as long as they may be, and unable to run anything.</summary>
internal static class MediaAnswers
{
    private const string NothingRuns = "default-src 'none'; sandbox";

    private const string Drawing = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    /// <summary>The file itself.</summary>
    public static FileStreamResult Send(this PageModel page, MediaFile file, Stream content)
    {
        var answer = page.Answer(file, content, file.Type, string.Empty);
        page.Response.Headers.ContentSecurityPolicy = file.IsDrawing ? Drawing : NothingRuns;
        if (!file.IsPicture)
        {
            answer.FileDownloadName = file.Name;
        }

        return answer;
    }

    /// <summary>A copy made of a picture.</summary>
    /// <param name="page">The page that answers.</param>
    /// <param name="file">The original.</param>
    /// <param name="content">The copy.</param>
    /// <param name="type">Its content type.</param>
    /// <param name="kind">What tells it from other copies.</param>
    public static FileStreamResult SendCopy(this PageModel page, MediaFile file, Stream content, string type, string kind)
    {
        page.Response.Headers.ContentSecurityPolicy = NothingRuns;
        return page.Answer(file, content, type, kind);
    }

    private static FileStreamResult Answer(this PageModel page, MediaFile file, Stream content, string type, string kind)
    {
        var forEver = page.Request.Query["v"] == file.Version;
        page.Response.Headers.CacheControl = forEver ? "public, max-age=31536000, immutable" : "public, max-age=300";
        return new FileStreamResult(content, type)
        {
            EnableRangeProcessing = content.CanSeek,
            EntityTag = new EntityTagHeaderValue($"\"{file.Sha256[..20]}{kind}\""),
            LastModified = new DateTimeOffset(file.UploadedUtc, TimeSpan.Zero),
        };
    }
}
