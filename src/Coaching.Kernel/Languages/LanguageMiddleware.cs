using System.Globalization;
using Coaching.Kernel.Settings;
using Microsoft.AspNetCore.Http;

namespace Coaching.Kernel.Languages;

/// <summary>
/// The first part of the address is the language of the page. An address without one (an error, a file) speaks the language the
/// browser prefers, French when it prefers neither.
/// </summary>
public sealed class LanguageMiddleware(RequestDelegate next, SiteSettings settings)
{
    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        var end = path.IndexOf('/', 1);
        var language = Language.Find(end < 0 ? path[1..] : path[1..end]) ?? Preferred(context.Request);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language.Code);
        CultureInfo.CurrentCulture = language.FormatIn(settings.Region);
        return next(context);
    }

    /// <summary>The first of the browser's languages that the portal speaks, else French.</summary>
    public static Language Preferred(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => Language.Find(l.Value.Value?.Split('-')[0]))
            .FirstOrDefault(l => l is not null) ?? Language.French;
}
