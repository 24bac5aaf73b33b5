using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Coaching.Kernel.Languages;

/// <summary>
/// Reads <c>@page "/fr/formations/{slug} | /en/training/{slug}"</c>: one page, an address in each language, written where the
/// page is. Links are then made for the language of the request by <see cref="LanguageUrls"/>.
/// A page without an address of its own shows content at the content's addresses: nobody reaches it by the name of its file, past
/// what those addresses stand for.
/// </summary>
public sealed class AddressConvention : IPageRouteModelConvention
{
    public void Apply(PageRouteModel model)
    {
        var template = model.Selectors.FirstOrDefault()?.AttributeRouteModel?.Template;
        if (template == model.ViewEnginePath.TrimStart('/'))
        {
            foreach (var selector in model.Selectors)
            {
                selector.AttributeRouteModel!.SuppressPathMatching = true;
            }

            return;
        }

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
