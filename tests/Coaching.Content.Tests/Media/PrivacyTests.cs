using System.Text;
using Coaching.Content.Media;
using Coaching.Testing;

namespace Coaching.Content.Tests.Media;

/// <summary>Photos tell where and by whom they were taken; the library forgets it.</summary>
public sealed class PrivacyTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Place_comments_and_trailing_data_leave_a_jpeg()
    {
        byte[] photo = [.. Samples.JpegWith(
            Samples.Exif(1), Samples.Segment(0xFE, "taken by SECRET"u8), Samples.Segment(0xED, "Photoshop SECRET"u8), Samples.Segment(0xE2, "MPF\0 SECRET"u8)),
            .. "PK\u0003\u0004 SECRET"u8];
        var (file, stored) = await Save("p/a.jpg", photo);
        Assert.Equal(Samples.Jpeg, stored);
        Assert.Equal((16, 8), (file.Width, file.Height));
    }

    [Fact]
    public async Task Which_side_of_a_photo_is_up_stays()
    {
        var (file, stored) = await Save("p/up.jpg", Samples.JpegWith(Samples.Exif(6)));
        Assert.Equal((8, 16), (file.Width, file.Height));
        Assert.DoesNotContain("14.15N", Encoding.Latin1.GetString(stored), StringComparison.Ordinal);
        var again = (await Save("p/up-again.jpg", stored)).File;
        Assert.Equal((8, 16), (again.Width, again.Height));
    }

    [Fact]
    public async Task The_colour_profile_of_a_jpeg_stays()
    {
        var photo = Samples.JpegWith(Samples.Segment(0xE2, "ICC_PROFILE\0\u0001\u0001profile"u8));
        Assert.Equal(photo, (await Save("p/colour.jpg", photo)).Stored);
    }

    [Fact]
    public async Task A_progressive_jpeg_keeps_all_its_scans() =>
        Assert.Equal(Samples.ProgressiveJpeg, (await Save("p/scans.jpg", Samples.ProgressiveJpeg)).Stored);

    [Fact]
    public async Task Texts_and_trailing_data_leave_a_png()
    {
        byte[] picture = [.. Samples.Png(4, 4, ("tEXt", "Author\0SECRET"), ("eXIf", "SECRET"), ("tIME", "SECRET")), .. "<script>"u8];
        Assert.Equal(Samples.Png(4, 4), (await Save("p/a.png", picture)).Stored);
    }

    [Fact]
    public async Task Exif_leaves_a_webp()
    {
        var (_, stored) = await Save("p/a.webp", Samples.Webp);
        Assert.DoesNotContain("EXIF", Encoding.Latin1.GetString(stored), StringComparison.Ordinal);
        Assert.Equal(stored.Length - 8, BitConverter.ToInt32(stored, 4));
        Assert.Equal(0, stored[20] & 0b1100);
    }

    private async Task<(MediaFile File, byte[] Stored)> Save(string path, byte[] bytes)
    {
        var file = await portal.With<MediaLibrary, MediaFile>(l => l.Save(path, new MemoryStream(bytes), MediaOrigin.Upload, null));
        return (file, await File.ReadAllBytesAsync(Path.Combine(portal.Folder, "files/media", path)));
    }
}
