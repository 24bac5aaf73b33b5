using System.Diagnostics;
using System.Globalization;
using Coaching.Content.Media;
using Coaching.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Content.Tests.Media;

public sealed class ThumbnailTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Chrome = "image/avif,image/webp,*/*";

    [Fact]
    public async Task A_picture_comes_no_wider_than_asked_for_and_in_the_format_the_browser_reads()
    {
        SkipWithoutVips();
        var file = await Save("t/wide.png", Samples.Png(1000, 600));
        var (webp, type) = await Get(file.UrlAt(400), Chrome);
        Assert.Equal("image/webp", type);
        Assert.Equal((400, 240), await Size("t/check.webp", webp));
        var (jpeg, other) = await Get(file.UrlAt(400), "*/*");
        Assert.Equal("image/jpeg", other);
        Assert.Equal((400, 240), await Size("t/check.jpg", jpeg));
        Assert.True(File.Exists(Path.Combine(portal.Folder, $"files/media-variants/{file.Sha256[..2]}/{file.Sha256[..32]}-400.webp")));
    }

    [Fact]
    public async Task A_narrow_picture_is_not_made_wider()
    {
        SkipWithoutVips();
        var file = await Save("t/narrow.png", Samples.Png(500, 300));
        Assert.Equal((500, 300), await Size("t/check2.webp", (await Get(file.UrlAt(800), Chrome)).Bytes));
    }

    [Theory]
    [InlineData(2400, 900)]
    [InlineData(300, 300)]
    public async Task A_share_picture_has_the_size_that_messengers_show_and_is_light(int width, int height)
    {
        SkipWithoutVips();
        await Save("t/share.png", Samples.Png(width, height));
        var (bytes, type) = await Get("/media/share/t/share.png", "*/*");
        Assert.Equal("image/jpeg", type);
        Assert.InRange(bytes.Length, 1, 100_000);
        Assert.Equal((1200, 630), await Size("t/check3.jpg", bytes));
    }

    [Fact]
    public async Task A_share_picture_is_made_of_a_drawing_too()
    {
        SkipWithoutVips();
        await portal.With<MediaLibrary>(l => l.Save(
            "t/a.svg", new MemoryStream(Samples.Text("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 120 63'><path d='M0 0h120v63z' fill='#24386B'/></svg>")), MediaOrigin.Recipe, null));
        var (bytes, type) = await Get("/media/share/t/a.svg", "*/*");
        Assert.Equal("image/jpeg", type);
        Assert.Equal((1200, 630), await Size("t/check4.jpg", bytes));
        Assert.All((await Pixel(bytes)).Zip([36, 56, 107]), c => Assert.InRange(c.First, c.Second - 3, c.Second + 3));
    }

    [Fact]
    public async Task Where_no_copies_can_be_made_visitors_get_the_original()
    {
        await using var plain = new PlainPortal();
        await plain.InitializeAsync();
        var file = await plain.With<MediaLibrary, MediaFile>(l => l.Save("t/a.png", new MemoryStream(Samples.Png(1000, 600)), MediaOrigin.Upload, null));
        Assert.False(plain.Services.GetRequiredService<Thumbnails>().Available);
        var answer = await plain.Visit().Get(file.UrlAt(400));
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("image/png", (await plain.Visit().Get("/media/share/t/a.png")).Content.Headers.ContentType!.MediaType);
        await plain.With<MediaLibrary>(l => l.Save("t/a.svg", new MemoryStream(Samples.Text("<svg xmlns='http://www.w3.org/2000/svg'/>")), MediaOrigin.Recipe, null));
        Assert.Equal("/theme/touch.png", (await plain.Visit().Get("/media/share/t/a.svg")).Headers.Location!.ToString());
    }

    /// <summary>Red, green and blue near the top right corner.</summary>
    private static async Task<IReadOnlyList<int>> Pixel(byte[] picture)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, picture);
        using var vips = Process.Start(new ProcessStartInfo("vips", ["getpoint", file, "1190", "10"]) { RedirectStandardOutput = true })!;
        var said = await vips.StandardOutput.ReadToEndAsync();
        File.Delete(file);
        return [.. said.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(n => (int)double.Parse(n, CultureInfo.InvariantCulture))];
    }

    private void SkipWithoutVips() => Assert.SkipUnless(portal.Services.GetRequiredService<Thumbnails>().Available, "vipsthumbnail (Debian: libvips-tools) is not installed.");

    private async Task<(byte[] Bytes, string? Type)> Get(string path, string accept)
    {
        var visitor = portal.Visit();
        visitor.Http.DefaultRequestHeaders.TryAddWithoutValidation("Accept", accept);
        var answer = await visitor.Get(path);
        return (await answer.Content.ReadAsByteArrayAsync(), answer.Content.Headers.ContentType?.MediaType);
    }

    private async Task<(int?, int?)> Size(string path, byte[] bytes)
    {
        var file = await Save(path, bytes);
        return (file.Width, file.Height);
    }

    private Task<MediaFile> Save(string path, byte[] bytes) =>
        portal.With<MediaLibrary, MediaFile>(l => l.Save(path, new MemoryStream(bytes), MediaOrigin.Upload, null));

    /// <summary>A machine without libvips.</summary>
    private sealed class PlainPortal : PortalFactory
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Media:Vipsthumbnail", string.Empty);
        }
    }
}
