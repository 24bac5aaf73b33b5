using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Coaching.Kernel.Languages;

/// <summary>
/// Reads <c>@page "/fr/formations/{slug} | /en/training/{slug}"</c>: one page, an address in each language, written where the
/// page is. Links are then made for the language of the request by <see cref="LanguageUrls"/>.
/// </summary>
public sealed class AddressConvention : IPageRouteModelConvention
{
    public void Apply(PageRouteModel model)
    {
        var template = model.Selectors.FirstOrDefault()?.AttributeRouteModel?.Template;
        if (template is null || !template.Contains('|', StringComparison.Ordinal))
        {
            return;
        }

        model.Selectors.Clear();
        foreach (var address in template.Split('|', StringSplitOptions.TrimEntries))
        {
            var path = address.Trim('/');
            var code = path.Split('/')[0];
            var language = Language.Find(code)
                ?? throw new InvalidOperationException($"{model.ViewEnginePath}: address '{address}' does not begin with a language.");
            model.Selectors.Add(new SelectorModel
            {
                AttributeRouteModel = new AttributeRouteModel { Template = $"{{lang:language({language.Code})}}{path[code.Length..]}" },
            });
        }
    }
}
