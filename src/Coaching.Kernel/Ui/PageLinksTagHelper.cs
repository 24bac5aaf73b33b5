using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Coaching.Kernel.Ui;

/// <summary>
/// The pages of a long list: <c>&lt;page-links page="2" pages="12"/&gt;</c>. Each link keeps the filters of the address and sets
/// <c>p</c>; one page needs no links.
/// </summary>
[HtmlTargetElement("page-links", Attributes = "pages", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PageLinksTagHelper(IStringLocalizer<PageLinksTagHelper> localizer) : TagHelper
{
    public int Page { get; set; } = 1;

    public int Pages { get; set; }

    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Pages < 2)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pages");
        output.Attributes.SetAttribute("aria-label", localizer["Pages"].Value);
        var list = new TagBuilder("ul");
        if (Page > 1)
        {
            list.InnerHtml.AppendHtml(Link(Page - 1, localizer["Previous"], "prev"));
        }

        var here = new TagBuilder("li");
        here.InnerHtml.AppendHtml($"<span aria-current=\"page\">{Page} / {Pages}</span>");
        list.InnerHtml.AppendHtml(here);
        if (Page < Pages)
        {
            list.InnerHtml.AppendHtml(Link(Page + 1, localizer["Next"], "next"));
        }

        output.Content.SetHtmlContent(list);
    }

    private TagBuilder Link(int page, string text, string rel)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = Address(page);
        link.InnerHtml.Append(text);
        link.Attributes["rel"] = rel;
        var line = new TagBuilder("li");
        line.InnerHtml.AppendHtml(link);
        return line;
    }

    private string Address(int page)
    {
        var request = ViewContext.HttpContext.Request;
        var query = QueryString.Create(request.Query.Where(q => q.Key != "p").SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v)));
        return request.PathBase + request.Path + (page == 1 ? query : query.Add("p", $"{page}"));
    }
}
