using AngleSharp.Dom;
using Coaching.Content.Items;
using Coaching.Content.Media;
using Coaching.Content.Store;
using Coaching.Testing;

namespace Coaching.Content.Tests.Display;

/// <summary>What blocks show to a visitor.</summary>
public sealed class BlockTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_video_loads_nothing_before_the_click_and_says_what_it_weighs()
    {
        await portal.With<MediaLibrary>(l => l.Save("films/moulin.mp4", new MemoryStream([0, 0, 0, 24, .. "ftypmp42"u8, .. new byte[1_400_000]]), MediaOrigin.Upload, null));
        var page = await Page("une-video", """
            { "ContentType": "Video", "Video": {
                "Title": { "Text": "Le moulin <tourne>" }, "Media": { "Paths": ["films/moulin.mp4"], "MediaTexts": [""] },
                "Transcript": { "Html": "<p>Bonjour à tous.</p>" } } }
            """);
        var link = page.QuerySelector("figure.video a")!;
        Assert.StartsWith("/media/films/moulin.mp4?v=", link.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("Voir la vidéo", link.TextContent, StringComparison.Ordinal);
        Assert.Contains("Le moulin <tourne>", link.TextContent, StringComparison.Ordinal);
        Assert.Contains("1,4\u00a0Mo", link.QuerySelector("small")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Bonjour à tous.", page.QuerySelector("figure.video details p")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("video, iframe, embed, object, source"));
    }

    [Fact]
    public async Task A_video_elsewhere_is_a_link_and_one_without_address_is_nothing()
    {
        var page = await Page("ailleurs", """
            { "ContentType": "Video", "Video": { "Title": { "Text": "Un film" }, "Address": { "Url": "https://video.example/1" } } },
            { "ContentType": "Video", "Video": { "Title": { "Text": "Sans adresse" } } },
            { "ContentType": "Unheard", "Unheard": { "Text": { "Text": "inconnu" } } }
            """);
        Assert.Equal("https://video.example/1", Assert.Single(page.QuerySelectorAll("figure.video a")).GetAttribute("href"));
        Assert.DoesNotContain("inconnu", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<IDocument> Page(string path, string blocks)
    {
        var item = ContentJson.Read($$"""
            {
              "ContentType": "Page", "TitlePart": { "Title": "{{path}}" }, "AutoroutePart": { "Path": "fr/{{path}}" },
              "LocalizationPart": { "Culture": "fr", "LocalizationSet": "{{ContentIds.New()}}" },
              "Page": { "Lead": { "Text": "Chapeau" } }, "FlowPart": { "Widgets": [ {{blocks}} ] }
            }
            """);
        await portal.With<ContentWriter, ContentItem>(w => w.SaveAndPublish(item, new Editor(null, "Test"), null));
        return await portal.Visit().Read("/fr/" + path);
    }
}
