using Microsoft.AspNetCore.Http;

namespace Coaching.Requests.Asking;

/// <summary>Remembers on a device which draft was last written there, so that nobody has to keep its link by hand.</summary>
internal static class DraftCookie
{
    private const string Name = "__Host-draft";

    /// <summary>The link's secret part, or null.</summary>
    public static string? Read(HttpRequest request) => request.Cookies[Name];

    public static void Keep(HttpResponse response, string token) => response.Cookies.Append(Name, token, Options(TimeSpan.FromDays(Draft.KeptDays)));

    public static void Forget(HttpResponse response) => response.Cookies.Delete(Name, Options(null));

    private static CookieOptions Options(TimeSpan? life) => new()
    {
        Path = "/",
        Secure = true,
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        MaxAge = life,
        IsEssential = true,
    };
}
