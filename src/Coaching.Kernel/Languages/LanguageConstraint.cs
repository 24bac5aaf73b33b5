using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Coaching.Kernel.Languages;

/// <summary>Lets one page have an address per language: <c>{lang:language(fr)}/formations</c>.</summary>
internal sealed class LanguageConstraint(string code) : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value) && (value as string) == code;
}
