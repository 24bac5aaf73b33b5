using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace Coaching.Portal.Speed;

/// <summary>
/// Keeps compressed pages of people who are not signed in, one copy for each address and encoding, until content changes. Only
/// pages that anyone may read, that set no cookie and that answer 200; concurrent readers of a page that is not kept wait for one
/// another.
/// </summary>
internal sealed class AnonymousPages(Edition edition) : IOutputCachePolicy
{
    /// <summary>What is dropped when content changes.</summary>
    public const string Tag = "content";

    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var mayKeep = HttpMethods.IsGet(request.Method) && request.Cookies.Count == 0 && !request.Headers.ContainsKey("Authorization")
            && !request.Headers.ContainsKey("Range") && !request.Path.StartsWithSegments("/media", StringComparison.Ordinal)
            && !request.Path.StartsWithSegments("/health", StringComparison.Ordinal) && request.Query.Count <= 4;
        context.EnableOutputCaching = mayKeep;
        context.AllowCacheLookup = mayKeep;
        context.AllowCacheStorage = mayKeep;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Longest;
        context.CacheVaryByRules.HeaderNames = "Accept-Encoding";
        context.CacheVaryByRules.QueryKeys = "*";
        // A page that was begun before a change and is ready after it is kept under a name that nobody asks for any more.
        context.CacheVaryByRules.VaryByValues["edition"] = edition.Name;
        context.Tags.Add(Tag);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        var anyone = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        if (!anyone || !StringValues.IsNullOrEmpty(response.Headers.SetCookie) || response.StatusCode != StatusCodes.Status200OK
            || response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal))
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }
}
