using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Routing;

namespace Coaching.Content.Addresses;

/// <summary>
/// Leads an address that no page has taken (<c>/fr/le-centre</c>) to the page that shows the item there, with the item's id as
/// route value.
/// </summary>
public sealed class ContentAddressing(ContentRoutes routes, IEnumerable<ContentPage> pages) : DynamicRouteValueTransformer
{
    public override async ValueTask<RouteValueDictionary> TransformAsync(HttpContext httpContext, RouteValueDictionary values)
    {
        var path = $"{values["lang"]}/{values["path"]}".Trim('/').ToLowerInvariant();
        if (await routes.Find(path, httpContext.RequestAborted) is not { } route)
        {
            return null!;
        }

        var page = route.Path == path
            ? pages.FirstOrDefault(p => p.ContentType == route.ContentType)?.Page ?? ContentPage.Default
            : ContentPage.Moved;
        return new RouteValueDictionary { ["page"] = page, ["lang"] = values["lang"], ["id"] = route.ContentItemId, ["to"] = route.Path };
    }
}
