using Microsoft.AspNetCore.Mvc.Razor;

namespace Coaching.Content.Display;

/// <summary>Where views are looked for by name: the theme's first, then the rooms'.</summary>
public sealed class ViewLocations : IViewLocationExpander
{
    public void PopulateValues(ViewLocationExpanderContext context)
    {
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations) =>
        ["/Themes/Views/{0}.cshtml", "/Views/{0}.cshtml", "/Views/Shared/{0}.cshtml", .. viewLocations];
}
