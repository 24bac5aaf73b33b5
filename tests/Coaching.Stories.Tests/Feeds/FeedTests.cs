using System.Net;
using System.Xml.Linq;
using Coaching.Testing;

namespace Coaching.Stories.Tests.Feeds;

/// <summary>What RFC 4287 asks of a feed.</summary>
public sealed class FeedTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("/fr/parcours.atom", "fr", "/fr/parcours")]
    [InlineData("/en/stories.atom", "en", "/en/stories")]
    [InlineData("/fr/actualites.atom", "fr", "/fr/actualites")]
    [InlineData("/en/news.atom", "en", "/en/news")]
    public async Task A_feed_is_valid_with_and_without_entries(string path, string language, string list)
    {
        await portal.Clear();
        Check(await Read(path), path, language, list, 0);
        await portal.Publish(SampleStories.Story("L'eau & le sel", language));
        await portal.Publish(SampleStories.News("L'eau & le sel", language));
        Check(await Read(path), path, language, list, 1);
    }

    [Fact]
    public async Task An_entry_keeps_its_id_when_its_title_and_address_change()
    {
        await portal.Clear();
        var story = await portal.Publish(SampleStories.Story("Before", "en"));
        var id = Id(await Read("/en/stories.atom"));
        portal.Clock.Advance(TimeSpan.FromHours(1));
        var changed = SampleStories.Story("After", "en");
        changed.ContentItemId = story.ContentItemId;
        await portal.With<Coaching.Content.Store.ContentWriter>(w => w.SaveAndPublish(changed, new(null, "Test"), story.ContentItemVersionId));
        await portal.SeeChanges();
        var feed = await Read("/en/stories.atom");
        Assert.Equal(id, Id(feed));
        var entry = feed.Element(Atom + "entry")!;
        Assert.True((DateTimeOffset)entry.Element(Atom + "updated")! > (DateTimeOffset)entry.Element(Atom + "published")!);
    }

    [Fact]
    public async Task A_feed_that_has_not_changed_is_not_sent_again()
    {
        var visitor = portal.Visit();
        var first = await visitor.Get("/fr/parcours.atom");
        Assert.Equal("application/atom+xml", first.Content.Headers.ContentType!.MediaType);
        visitor.Http.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await visitor.Get("/fr/parcours.atom")).StatusCode);
    }

    [Theory]
    [InlineData("/fr/parcours", "/fr/parcours.atom")]
    [InlineData("/en/news", "/en/news.atom")]
    public async Task The_list_names_its_feed(string list, string feed) =>
        Assert.Equal(feed, (await portal.Visit().Read(list)).QuerySelector("link[type='application/atom+xml']")!.GetAttribute("href"));

    private static void Check(XElement feed, string path, string language, string list, int entries)
    {
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal(language, feed.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.True(Uri.IsWellFormedUriString(feed.Element(Atom + "id")!.Value, UriKind.Absolute));
        Assert.Equal("https://localhost" + path, Link(feed, "self"));
        Assert.Equal("https://localhost" + list, Link(feed, "alternate"));
        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal(entries, feed.Elements(Atom + "entry").Count());
        foreach (var part in feed.Elements(Atom + "entry").Append(feed))
        {
            Assert.NotEqual(default, (DateTimeOffset)part.Element(Atom + "updated")!);
            Assert.NotEmpty(Assert.Single(part.Elements(Atom + "title")).Value);
            Assert.Single(part.Elements(Atom + "id"));
        }

        Assert.All(feed.Elements(Atom + "entry"), e => Assert.StartsWith("https://localhost/", Link(e, "alternate"), StringComparison.Ordinal));
        Assert.DoesNotContain("SECRETLY", feed.ToString(), StringComparison.Ordinal);
    }

    private static string Link(XElement element, string rel) => Assert.Single(element.Elements(Atom + "link"), l => l.Attribute("rel")!.Value == rel).Attribute("href")!.Value;

    private static string Id(XElement feed) => Assert.Single(feed.Elements(Atom + "entry")).Element(Atom + "id")!.Value;

    private async Task<XElement> Read(string path) => XElement.Parse(await (await portal.Visit().Get(path)).Content.ReadAsStringAsync());
}
