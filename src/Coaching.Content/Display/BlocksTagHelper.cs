using Coaching.Content.Items;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Coaching.Content.Display;

/// <summary>Shows blocks one under the other, each by the view <c>Blocks/{type}</c>; a block without a view shows nothing.</summary>
[HtmlTargetElement("blocks", Attributes = "of", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BlocksTagHelper(ICompositeViewEngine views, IHtmlHelper html) : TagHelper
{
    public required IReadOnlyList<ContentItem> Of { get; set; }

    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        ((IViewContextAware)html).Contextualize(ViewContext);
        foreach (var block in Of)
        {
            var view = $"Blocks/{block.ContentType}";
            if (views.FindView(ViewContext, view, isMainPage: false).Success)
            {
                output.Content.AppendHtml(await html.PartialAsync(view, block));
            }
        }
    }
}
