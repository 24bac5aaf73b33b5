using Coaching.Content.Items;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Coaching.Content.Display;

/// <summary>
/// Shows an item by the view of its type and display: <c>Content/DiasporaStory.Summary</c>. A theme's view wins over the module's;
/// a type without one is shown by <c>Content/Item</c>, field by field.
/// </summary>
[HtmlTargetElement("content-item", Attributes = "of", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ContentItemTagHelper(ICompositeViewEngine views, IHtmlHelper html) : TagHelper
{
    public required ContentItem Of { get; set; }

    /// <summary><c>Detail</c> (the default) or another display with views of its own.</summary>
    public string Display { get; set; } = "Detail";

    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        ((IViewContextAware)html).Contextualize(ViewContext);
        var suffix = Display == "Detail" ? string.Empty : "." + Display;
        var view = $"Content/{Of.ContentType}{suffix}";
        if (!views.FindView(ViewContext, view, isMainPage: false).Success)
        {
            view = "Content/Item" + suffix;
        }

        output.Content.SetHtmlContent(await html.PartialAsync(view, Of));
    }
}
