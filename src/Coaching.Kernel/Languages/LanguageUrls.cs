using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Routing;

namespace Coaching.Kernel.Languages;

/// <summary>Every link made by page name stays in the language of the request unless it says otherwise.</summary>
internal sealed class LanguageUrlFactory(IUrlHelperFactory inner) : IUrlHelperFactory
{
    public IUrlHelper GetUrlHelper(ActionContext context) => new LanguageUrls(inner.GetUrlHelper(context));
}

internal sealed class LanguageUrls(IUrlHelper inner) : IUrlHelper
{
    public ActionContext ActionContext => inner.ActionContext;

    public string? Action(UrlActionContext actionContext) => inner.Action(actionContext);

    public string? Content(string? contentPath) => inner.Content(contentPath);

    public bool IsLocalUrl(string? url) => inner.IsLocalUrl(url);

    public string? Link(string? routeName, object? values) => inner.Link(routeName, WithLanguage(values));

    public string? RouteUrl(UrlRouteContext routeContext)
    {
        routeContext.Values = WithLanguage(routeContext.Values);
        return inner.RouteUrl(routeContext);
    }

    private static RouteValueDictionary WithLanguage(object? values)
    {
        var all = new RouteValueDictionary(values);
        all.TryAdd("lang", Language.Current.Code);
        return all;
    }
}
