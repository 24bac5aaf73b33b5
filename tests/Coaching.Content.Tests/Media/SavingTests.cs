using Coaching.Content.Media;
using Coaching.Testing;

namespace Coaching.Content.Tests.Media;

public sealed class SavingTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    public static TheoryData<string, byte[]> Accepted => new()
    {
        { "ok/photo.jpg", Samples.Jpeg },
        { "ok/progressive.JPEG", Samples.ProgressiveJpeg },
        { "ok/plan.png", Samples.Png(40, 20) },
        { "ok/light.webp", Samples.Webp },
        { "ok/guide.pdf", Samples.Text("%PDF-1.7\n%%EOF") },
        { "ok/fiche d'été.docx".Replace("'", " ", StringComparison.Ordinal), Samples.Docx() },
        { "ok/budget.xlsx", Samples.Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<w/>")) },
        { "ok/talk.pptx", Samples.Zip(("[Content_Types].xml", "<Types/>"), ("ppt/presentation.xml", "<p/>")) },
        { "ok/letter.odt", Samples.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<o/>")) },
        { "ok/voice.mp3", [0xFF, 0xFB, 0x90, 0x44, 0, 0] },
        { "ok/film.mp4", [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 2, 0] },
        { "ok/film.fr.vtt", Samples.Text("WEBVTT\n\n00:00.000 --> 00:01.000\nBonjour") },
    };

    public static TheoryData<string, byte[]> Hostile => new()
    {
        { "bad/page.jpg", Samples.Text("<html><script>alert(1)</script>") },
        { "bad/png.jpg", Samples.Png(4, 4) },
        { "bad/cut.jpg", Samples.Jpeg[..60] },
        { "bad/wide.jpg", Samples.JpegClaiming(8001, 10) },
        { "bad/many-pixels.jpg", Samples.JpegClaiming(7000, 7000) },
        { "bad/nothing.jpg", Samples.JpegClaiming(0, 10) },
        { "bad/cut.png", Samples.Png(4, 4)[..40] },
        { "bad/huge.png", Samples.Png(9000, 1) },
        { "bad/cut.webp", Samples.Webp[..70] },
        { "bad/page.html", Samples.Text("<html></html>") },
        { "bad/program.exe", Samples.Text("MZ") },
        { "bad/noextension", Samples.Text("%PDF-1.7") },
        { "bad/late.pdf", Samples.Text("GIF89a %PDF-1.7") },
        { "bad/macro.docm", Samples.Docx() },
        { "bad/macro.docx", Samples.Docx(("word/vbaProject.bin", "x")) },
        { "bad/renamed-macro.docx", Samples.Zip(("[Content_Types].xml", "<Types ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/>"), ("word/document.xml", "<d/>")) },
        { "bad/dropper.docx", Samples.Docx(("word/embeddings/run.exe", "MZ")) },
        { "bad/slip.docx", Samples.Docx(("../../etc/cron.d/x", "x")) },
        { "bad/bomb.docx", Samples.Docx(("word/media/zeros.bin", new string('0', 12_000_000))) },
        { "bad/sheet.docx", Samples.Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<w/>")) },
        { "bad/damaged.docx", Samples.Docx()[..100] },
        { "bad/macro.odt", Samples.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<o/>"), ("Basic/Standard/Module1.xml", "x")) },
        { "bad/page.vtt", Samples.Text("<html>") },
        { "bad/page.mp4", Samples.Text("<html>12ftyp") },
        { "bad/page.mp3", Samples.Text("<html>") },
        { "bad/drawing.svg", Samples.Text("<svg xmlns='http://www.w3.org/2000/svg'/>") },
        { "../climb.pdf", Samples.Text("%PDF-1.7") },
        { "bad/../climb.pdf", Samples.Text("%PDF-1.7") },
        { "/root.pdf", Samples.Text("%PDF-1.7") },
        { "bad//double.pdf", Samples.Text("%PDF-1.7") },
        { ".hidden/x.pdf", Samples.Text("%PDF-1.7") },
        { "bad/a\\b.pdf", Samples.Text("%PDF-1.7") },
        { "bad/new\nline.pdf", Samples.Text("%PDF-1.7") },
        { "w/400/x.jpg", Samples.Jpeg },
        { "share/x.jpg", Samples.Jpeg },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task A_file_that_is_what_its_name_says_is_taken(string path, byte[] bytes) =>
        Assert.Equal(path, (await Save(path, bytes)).Path);

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_file_that_could_do_harm_is_refused_and_leaves_nothing(string path, byte[] bytes)
    {
        await Assert.ThrowsAsync<MediaRefusedException>(() => Save(path, bytes));
        Assert.Null(await portal.With<MediaLibrary, MediaFile?>(l => l.Find(path)));
    }

    [Fact]
    public async Task More_than_25_megabytes_are_refused() =>
        await Assert.ThrowsAsync<MediaRefusedException>(() => Save("bad/long.pdf", [.. "%PDF-"u8, .. new byte[25 * 1024 * 1024]]));

    [Fact]
    public async Task The_size_of_a_picture_is_read_from_it()
    {
        var jpeg = await Save("size/a.jpg", Samples.Jpeg);
        var png = await Save("size/a.png", Samples.Png(40, 20));
        var webp = await Save("size/a.webp", Samples.Webp);
        Assert.Equal([(16, 8), (40, 20), (16, 8)], new[] { jpeg, png, webp }.Select(f => (f.Width, f.Height)));
    }

    [Fact]
    public async Task Replacing_a_file_keeps_what_was_said_about_it()
    {
        await Save("kept/a.jpg", Samples.Jpeg);
        await portal.With<MediaLibrary>(l => l.Describe("kept/a.jpg", new Dictionary<string, string> { ["fr"] = "Un moulin ", ["en"] = " " }, decorative: false));
        var again = await Save("kept/a.jpg", Samples.ProgressiveJpeg);
        Assert.Equal(("Un moulin", string.Empty), (again.TextIn("fr"), again.TextIn("en")));
    }

    [Fact]
    public async Task A_persons_file_name_becomes_a_plain_one_that_is_free()
    {
        Assert.Equal("docs/fiche-projet-v2.pdf", await portal.With<MediaLibrary, string>(l => l.FreePath("docs", "Fiche projet (v2).PDF")));
        await Save("docs/fiche-projet-v2.pdf", Samples.Text("%PDF-1.7"));
        Assert.Equal("docs/fiche-projet-v2-2.pdf", await portal.With<MediaLibrary, string>(l => l.FreePath("docs", "Fiche projet (v2).PDF")));
    }

    [Fact]
    public async Task Folders_are_those_with_files_in_them_or_below()
    {
        await Save("tree/2026/11/a.pdf", Samples.Text("%PDF-1.7"));
        var folders = await portal.With<MediaLibrary, IReadOnlyList<string>>(l => l.Folders());
        Assert.Equal(["tree", "tree/2026", "tree/2026/11"], folders.Where(f => f.StartsWith("tree", StringComparison.Ordinal)));
        Assert.Equal("a.pdf", Assert.Single(await portal.With<MediaLibrary, List<MediaFile>>(l => l.Files("tree/2026/11"))).Name);
    }

    [Fact]
    public async Task A_removed_file_is_gone()
    {
        await Save("gone/a.jpg", Samples.Jpeg);
        await portal.With<MediaLibrary>(l => l.Remove("gone/a.jpg"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await portal.Visit().Get("/media/gone/a.jpg")).StatusCode);
        Assert.False(File.Exists(Path.Combine(portal.Folder, "files/media/gone/a.jpg")));
    }

    private Task<MediaFile> Save(string path, byte[] bytes) =>
        portal.With<MediaLibrary, MediaFile>(l => l.Save(path, new MemoryStream(bytes), MediaOrigin.Upload, "4person"));
}
