using Coaching.Kernel.Permissions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Coaching.Kernel.Ui;

/// <summary>Shows an element only to those who may do an action: <c>&lt;a permission="content.publish"&gt;</c>. The endpoint checks again.</summary>
[HtmlTargetElement(Attributes = "permission")]
public sealed class PermissionTagHelper : TagHelper
{
    public required string Permission { get; set; }

    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!ViewContext.HttpContext.User.May(Permission))
        {
            output.SuppressOutput();
        }
    }
}
