using System.Text.Json.Nodes;
using Coaching.Content.Items;
using Coaching.Content.Media;
using Coaching.Content.Store;
using Coaching.Testing;

namespace Coaching.Content.Tests.Media;

public sealed class UsesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("stories/mill.svg", """{ "Picture": { "Paths": [ "/stories/mill.svg" ] } }""")]
    [InlineData("forms/guide.pdf", """{ "Body": { "Html": "<p>Le <a href=\"/media/forms/guide.pdf\">guide</a>.</p>" } }""")]
    [InlineData("plan.png", """{ "Body": { "Html": "<figure><img src=\"/media/w/800/plan.png?v=1a2b\" alt=\"\"></figure>" } }""")]
    [InlineData("budget 2026.xlsx", """{ "Link": { "Url": "/media/budget%202026.xlsx", "Text": "Budget" } }""")]
    [InlineData("été.pdf", """{ "Body": { "Markdown": "Voir [l’été](/media/%C3%A9t%C3%A9.pdf)." } }""")]
    public void A_file_is_found_wherever_content_points_at_it(string path, string part) =>
        Assert.Equal([path], MediaUses.In(JsonNode.Parse(part)));

    [Fact]
    public void Addresses_outside_the_library_are_no_uses() =>
        Assert.Empty(MediaUses.In(JsonNode.Parse("""{ "Link": { "Url": "/fr/medias/guide.pdf" }, "Body": { "Html": "<p>/media/</p>" } }""")));

    [Fact]
    public async Task The_library_knows_that_a_text_links_to_a_file()
    {
        var page = new ContentItem
        {
            ContentType = "Page",
            DisplayText = "Les guides",
            Parts = JsonNode.Parse("""{ "FlowPart": { "Widgets": [ { "ContentType": "Paragraph", "Paragraph": { "Content": { "Html": "<p><a href=\"/media/forms/guide.pdf\">Guide</a></p>" } } } ] } }""")!.AsObject(),
        };
        await portal.With<ContentWriter>(w => w.SaveDraft(page, new(null, null), null));

        var uses = await portal.With<MediaLibrary, IReadOnlyList<ContentCard>>(l => l.Uses("forms/guide.pdf"));

        Assert.Equal("Les guides", Assert.Single(uses).DisplayText);
    }
}
