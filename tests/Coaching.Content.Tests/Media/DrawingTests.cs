using Coaching.Content.Media;
using Coaching.Testing;

namespace Coaching.Content.Tests.Media;

/// <summary>SVG comes with recipes only, and does nothing but draw.</summary>
public sealed class DrawingTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Open = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 1200 630'>";

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='600' height='400px'/>", 600, 400)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='100%' viewBox='0 0 1200 630.4'/>", 1200, 630)]
    [InlineData(Open + "<defs><pattern id='p'><path d='M0 0'/></pattern></defs><rect fill='url(#p)'/><use href='#p'/></svg>", 1200, 630)]
    public async Task The_size_of_a_drawing_is_read_from_it(string svg, int width, int height)
    {
        var file = await Save(svg);
        Assert.Equal((width, height), (file.Width, file.Height));
    }

    [Theory]
    [InlineData(Open + "<script>alert(1)</script></svg>")]
    [InlineData(Open + "<path d='M0 0' onload='alert(1)'/></svg>")]
    [InlineData(Open + "<a href='https://example.org'><path d='M0 0'/></a></svg>")]
    [InlineData(Open + "<use href='https://example.org/x.svg#a'/></svg>")]
    [InlineData(Open + "<use xlink:href='data:image/svg+xml;base64,PHN2Zy8+'/></svg>")]
    [InlineData(Open + "<image href='https://example.org/track.png'/></svg>")]
    [InlineData(Open + "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'/></foreignObject></svg>")]
    [InlineData(Open + "<set attributeName='href' to='javascript:alert(1)'/></svg>")]
    [InlineData(Open + "<style>@import 'https://example.org/x.css';</style></svg>")]
    [InlineData(Open + "<style>path { fill: u\\72l(https://example.org) }</style></svg>")]
    [InlineData(Open + "<path style='fill: url( \"https://example.org\")'/></svg>")]
    [InlineData(Open + "<filter><feImage href='#a'/></filter></svg>")]
    [InlineData("<?xml-stylesheet href='https://example.org/x.css'?>" + Open + "</svg>")]
    public async Task What_could_run_or_load_something_does_not_stay_in_a_drawing(string svg)
    {
        await Save(svg);
        var stored = (await File.ReadAllTextAsync(Path.Combine(portal.Folder, "files/media/d/a.svg"))).ToLowerInvariant();
        Assert.All(new[] { "script", "onload", "example.org", "data:", "foreignobject", "feimage", "import", "href" }, word => Assert.DoesNotContain(word, stored, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + Open + "<text>&a;</text></svg>")]
    [InlineData("<html xmlns='http://www.w3.org/1999/xhtml'/>")]
    [InlineData("not xml")]
    public async Task What_is_no_drawing_is_refused(string svg) =>
        await Assert.ThrowsAsync<MediaRefusedException>(() => Save(svg));

    [Fact]
    public async Task A_drawing_is_sent_so_that_nothing_in_it_can_run()
    {
        await Save(Open + "</svg>");
        var answer = await portal.Visit().Get("/media/d/a.svg");
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'; sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Null(answer.Content.Headers.ContentDisposition);
    }

    private Task<MediaFile> Save(string svg) =>
        portal.With<MediaLibrary, MediaFile>(l => l.Save("d/a.svg", new MemoryStream(Samples.Text(svg)), MediaOrigin.Recipe, null));
}
