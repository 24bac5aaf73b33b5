using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Coaching.Kernel.Ui;

/// <summary>An icon of the theme's sprite: <c>&lt;icon name="calendar"/&gt;</c>. Always beside words.</summary>
[HtmlTargetElement("icon", Attributes = "name", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Icon : TagHelper
{
    public required string Name { get; set; }

    /// <summary>Further classes: <c>big</c>, <c>flip</c>.</summary>
    public string? Kind { get; set; }

    /// <summary>The markup of an icon.</summary>
    public static HtmlString Of(string name, string? kind = null) =>
        new($"<svg class=\"icon{(kind is null ? null : " " + kind)}\" aria-hidden=\"true\"><use href=\"/theme/sprite.svg#{name}\"/></svg>");

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Of(Name, Kind));
    }
}
