using Coaching.Content.Media;
using Coaching.Testing;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Content.Tests.Media;

public sealed class MediaImageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_photo_keeps_its_place_and_offers_the_widths_it_has()
    {
        Assert.SkipUnless(portal.Services.GetRequiredService<Thumbnails>().Available, "vipsthumbnail (Debian: libvips-tools) is not installed.");
        var file = await Save("i/a.png", Samples.Png(1000, 500));
        var img = await Image("i/a.png", i => i.Width = 640);
        Assert.Equal($"/media/w/800/i/a.png?v={file.Version}", img["src"]);
        Assert.Equal(
            $"/media/w/400/i/a.png?v={file.Version} 400w, /media/w/800/i/a.png?v={file.Version} 800w, /media/w/1280/i/a.png?v={file.Version} 1000w", img["srcset"]);
        Assert.Equal(("640", "320", "lazy", "(min-width: 640px) 640px, 100vw"), (img["width"], img["height"], img["loading"], img["sizes"]));
    }

    [Fact]
    public async Task The_first_picture_of_a_page_is_not_put_off()
    {
        await Save("i/b.png", Samples.Png(200, 100));
        var img = await Image("i/b.png", i => i.Eager = true);
        Assert.False(img.ContainsKey("loading"));
        Assert.Equal(("200", "100"), (img["width"], img["height"]));
    }

    [Fact]
    public async Task The_librarys_text_stands_in_unless_the_picture_is_decorative()
    {
        await Save("i/c.png", Samples.Png(20, 10));
        await portal.With<MediaLibrary>(l => l.Describe("i/c.png", new Dictionary<string, string> { ["fr"] = "Un moulin", ["en"] = "A mill" }, decorative: false));
        Assert.Contains((await Image("i/c.png"))["alt"], new[] { "Un moulin", "A mill" });
        Assert.Equal("Said here", (await Image("i/c.png", i => i.Alt = "Said here"))["alt"]);
        Assert.Equal(string.Empty, (await Image("i/c.png", i => i.Decorative = true))["alt"]);
    }

    [Fact]
    public async Task A_file_that_is_missing_still_takes_its_place()
    {
        var img = await Image("i/missing.png");
        Assert.Equal(("/media/i/missing.png", "800", "420"), (img["src"], img["width"], img["height"]));
    }

    private async Task<Dictionary<string, string>> Image(string path, Action<MediaImageTagHelper>? set = null)
    {
        var helper = new MediaImageTagHelper(portal.Services.GetRequiredService<MediaCatalogue>(), portal.Services.GetRequiredService<Thumbnails>()) { Path = path };
        set?.Invoke(helper);
        var output = new TagHelperOutput("media-image", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        await helper.ProcessAsync(new TagHelperContext([], new Dictionary<object, object>(), "x"), output);
        return output.Attributes.ToDictionary(a => a.Name, a => a.Value.ToString()!);
    }

    private Task<MediaFile> Save(string path, byte[] bytes) =>
        portal.With<MediaLibrary, MediaFile>(l => l.Save(path, new MemoryStream(bytes), MediaOrigin.Upload, null));
}
