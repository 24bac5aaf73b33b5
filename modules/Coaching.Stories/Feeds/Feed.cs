using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace Coaching.Stories.Feeds;

/// <summary>A written feed.</summary>
/// <param name="Bytes">Atom, UTF-8.</param>
/// <param name="UpdatedUtc">When the newest entry changed.</param>
internal sealed record Feed(byte[] Bytes, DateTime UpdatedUtc)
{
    /// <summary>Feed readers ask often: what has not changed is not sent again.</summary>
    public FileContentResult Answer(PageModel page)
    {
        page.Response.Headers.CacheControl = "public, max-age=300";
        return new FileContentResult(Bytes, "application/atom+xml; charset=utf-8")
        {
            EntityTag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Bytes))[..20]}\""),
        };
    }
}
