using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Coaching.Content.Media;

/// <summary>A picture of the media library with its size, loaded when it comes into view.</summary>
[HtmlTargetElement("media-image", Attributes = "path", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MediaImageTagHelper : TagHelper
{
    public required string Path { get; set; }

    public string Alt { get; set; } = string.Empty;

    /// <summary>Widest the picture is shown, in CSS pixels.</summary>
    public int Width { get; set; } = 800;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "img";
        output.TagMode = TagMode.StartTagOnly;
        output.Attributes.SetAttribute("src", "/media/" + Path);
        output.Attributes.SetAttribute("alt", Alt);
        output.Attributes.SetAttribute("width", Width);
        output.Attributes.SetAttribute("height", Width * 630 / 1200);
        output.Attributes.SetAttribute("loading", "lazy");
    }
}
