using Microsoft.AspNetCore.StaticAssets;

namespace Coaching.Portal.Safety;

/// <summary>
/// Headers of every answer, errors included: nothing runs or loads that is not the portal's own. No page has inline script or
/// style, so cached pages need no nonce.
/// </summary>
internal sealed class SafetyHeaders(RequestDelegate next)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; media-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'";

    public Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsTrace(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return Task.CompletedTask;
        }

        context.Response.OnStarting(Add, context.Response);
        return next(context);
    }

    private static Task Add(object state)
    {
        var response = (HttpResponse)state;
        var headers = response.Headers;
        headers.ContentSecurityPolicy = headers.ContentSecurityPolicy is { Count: > 0 } own ? own : Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers.StrictTransportSecurity = "max-age=63072000; includeSubDomains";
        if (response.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            // The portal's own files are the same for everybody. With their version in the address they never change.
            headers.CacheControl = response.HttpContext.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : headers.CacheControl;
        }
        else if (response.HttpContext.User.Identity?.IsAuthenticated == true && !IsPublic(headers.CacheControl))
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }

    /// <summary>Pictures and feeds are the same for everybody and say so; sending them with every page would cost.</summary>
    private static bool IsPublic(string? cacheControl) =>
        cacheControl is not null && (cacheControl.StartsWith("public", StringComparison.Ordinal) || cacheControl.Contains("immutable", StringComparison.Ordinal));
}
