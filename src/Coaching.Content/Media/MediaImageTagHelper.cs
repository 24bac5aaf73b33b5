using System.Globalization;
using Coaching.Kernel.Languages;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Coaching.Content.Media;

/// <summary>
/// A picture of the media library: <c>&lt;media-image path="stories/mill.jpg" alt="…" width="640"/&gt;</c>. It takes its place
/// before it comes, comes when it is about to be seen, and no wider than it is shown.
/// </summary>
[HtmlTargetElement("media-image", Attributes = "path", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MediaImageTagHelper(MediaCatalogue catalogue, Thumbnails thumbnails) : TagHelper
{
    public required string Path { get; set; }

    /// <summary>Alternative text; when it is empty, the library's own in the language of the page.</summary>
    public string Alt { get; set; } = string.Empty;

    /// <summary>Says nothing that does not stand beside it: those who hear the page are spared it.</summary>
    public bool Decorative { get; set; }

    /// <summary>Widest the picture is shown, in CSS pixels.</summary>
    public int Width { get; set; } = 800;

    /// <summary>How wide it is shown where, when it is not simply «the window, at most <see cref="Width"/>».</summary>
    public string? Sizes { get; set; }

    /// <summary>The first picture of a page is not waited for.</summary>
    public bool Eager { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var file = await catalogue.Find(Path);
        output.TagName = "img";
        output.TagMode = TagMode.StartTagOnly;
        output.Attributes.SetAttribute("src", file?.Url ?? "/media/" + Path);
        var text = Alt.Length > 0 ? Alt : file?.TextIn(Language.Current.Code) ?? string.Empty;
        output.Attributes.SetAttribute("alt", Decorative ? string.Empty : text);
        var (width, height) = Shown(file);
        output.Attributes.SetAttribute("width", width);
        output.Attributes.SetAttribute("height", height);
        if (Eager)
        {
            output.Attributes.SetAttribute("fetchpriority", "high");
        }
        else
        {
            output.Attributes.SetAttribute("loading", "lazy");
        }

        if (file is { IsPicture: true, IsDrawing: false, Width: { } natural } && thumbnails.Available)
        {
            Offer(output, file, natural);
        }
    }

    private void Offer(TagHelperOutput output, MediaFile file, int natural)
    {
        var narrower = Thumbnails.Widths.TakeWhile((w, i) => i == 0 || Thumbnails.Widths[i - 1] < natural).ToList();
        output.Attributes.SetAttribute("src", file.UrlAt(narrower.FirstOrDefault(w => w >= Width, narrower[^1])));
        if (narrower.Count > 1)
        {
            output.Attributes.SetAttribute("srcset", string.Join(", ", narrower.Select(w =>
                string.Create(CultureInfo.InvariantCulture, $"{file.UrlAt(w)} {Math.Min(w, natural)}w"))));
            output.Attributes.SetAttribute("sizes", Sizes ?? string.Create(CultureInfo.InvariantCulture, $"(min-width: {Width}px) {Width}px, 100vw"));
        }
    }

    /// <summary>The picture's own proportions; those of a share picture while nothing is known.</summary>
    private (int Width, int Height) Shown(MediaFile? file)
    {
        var (natural, height) = (file?.Width ?? 1200, file?.Height ?? 630);
        var width = file is null or { IsDrawing: true } ? Width : Math.Min(Width, natural);
        return (width, Math.Max(1, (int)Math.Round(width * (double)height / natural)));
    }
}
