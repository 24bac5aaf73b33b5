using System.Text;
using System.Text.Json.Nodes;
using Coaching.Content.Media;
using Coaching.Testing;
using Coaching.Testing.People;

namespace Coaching.Editorial.Tests.Pages;

public sealed class MediaTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Path = "captions/film.vtt";

    [Fact]
    public async Task A_file_that_a_text_links_to_is_shown_as_used_and_cannot_be_removed()
    {
        await portal.With<MediaLibrary>(l => l.Save(Path, new MemoryStream(Encoding.UTF8.GetBytes("WEBVTT\n")), MediaOrigin.Recipe, null));
        var salma = await portal.SignIn(TestPerson.Salma);
        var address = "/fr/redaction/medias?folder=captions&path=" + Path;
        var unused = await salma.Read(address);
        Assert.NotNull(unused.QuerySelector("form[action*='Remove']"));
        await portal.Draft("Page", "Le film", parts: ("FlowPart", JsonNode.Parse(
            $$"""{ "Widgets": [ { "ContentType": "CallToAction", "CallToAction": { "Link": { "Url": "/media/{{Path}}" } } } ] }""")!.AsObject()));

        var refused = await salma.SubmitAndRead(unused, new Dictionary<string, string?>(), "form[action*='Remove']");

        Assert.NotNull(refused.QuerySelector(".errors"));
        var used = await salma.Read(address);
        Assert.Contains("Le film", used.QuerySelector("aside .panel")!.TextContent, StringComparison.Ordinal);
        Assert.Null(used.QuerySelector("form[action*='Remove']"));
    }
}
