using Coaching.Kernel.Forms;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Coaching.Kernel.Ui;

/// <summary>Every form that posts carries a key of its own, so that posting it twice has one effect.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class OnceFormTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{OncePerForm.Field}\" value=\"{Guid.NewGuid():N}\">");
}
