using System.Net;
using System.Net.Http.Headers;
using Coaching.Content.Media;
using Coaching.Kernel.Files;
using Coaching.Testing;

namespace Coaching.Content.Tests.Media;

public sealed class SendingTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_picture_may_be_kept_for_ever_under_its_version_and_shortly_without()
    {
        var file = await Save("s/a.jpg", Samples.Jpeg);
        var kept = await portal.Visit().Get(file.Url);
        Assert.Equal("image/jpeg", kept.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", kept.Headers.CacheControl!.ToString());
        Assert.Equal("nosniff", Assert.Single(kept.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("public, max-age=300", (await portal.Visit().Get("/media/s/a.jpg?v=other")).Headers.CacheControl!.ToString());
        Assert.Equal(Samples.Jpeg, await kept.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task What_the_browser_has_is_not_sent_again()
    {
        var file = await Save("s/again.jpg", Samples.Jpeg);
        var visitor = portal.Visit();
        var first = await visitor.Get(file.Url);
        visitor.Http.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await visitor.Get(file.Url)).StatusCode);
    }

    [Fact]
    public async Task A_broken_download_goes_on_where_it_stopped()
    {
        await Save("s/guide.pdf", Samples.Text("%PDF-1.7 0123456789"));
        var visitor = portal.Visit();
        visitor.Http.DefaultRequestHeaders.Range = new RangeHeaderValue(9, 11);
        var answer = await visitor.Get("/media/s/guide.pdf");
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal("012", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_document_is_downloaded_under_its_name_and_cannot_run()
    {
        await Save("s/Fiche été.pdf", Samples.Text("%PDF-1.7"));
        var answer = await portal.Visit().Get("/media/s/Fiche%20%C3%A9t%C3%A9.pdf");
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("Fiche été.pdf", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("default-src 'none'; sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
    }

    [Theory]
    [InlineData("/media/nothing.jpg")]
    [InlineData("/media/")]
    [InlineData("/media/../portal.db")]
    [InlineData("/media/..%2fportal.db")]
    [InlineData("/media/%2e%2e/%2e%2e/portal.db")]
    [InlineData("/media/s/unlisted.jpg")]
    [InlineData("/media/w/401/s/a.jpg")]
    [InlineData("/media/w/400/s/nothing.jpg")]
    [InlineData("/media/share/s/nothing.jpg")]
    public async Task What_the_library_does_not_list_is_not_there(string path)
    {
        await portal.With<IFileStore>(f => f.Save("media/s/unlisted.jpg", new MemoryStream(Samples.Jpeg)));
        await Save("s/a.jpg", Samples.Jpeg);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Visit().Get(path)).StatusCode);
    }

    [Fact]
    public async Task Two_visitors_at_once_get_the_same_file()
    {
        var file = await Save("s/both.png", Samples.Png(300, 200));
        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ => await (await portal.Visit().Get(file.Url)).Content.ReadAsByteArrayAsync()));
        Assert.All(all, bytes => Assert.Equal(Samples.Png(300, 200), bytes));
    }

    private Task<MediaFile> Save(string path, byte[] bytes) =>
        portal.With<MediaLibrary, MediaFile>(l => l.Save(path, new MemoryStream(bytes), MediaOrigin.Upload, null));
}
