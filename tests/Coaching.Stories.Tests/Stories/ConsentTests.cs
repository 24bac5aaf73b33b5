using Coaching.Content.Items;
using Coaching.Content.Items.Fields;
using Coaching.Content.Rules;
using Coaching.Content.Store;
using Coaching.Stories.Stories;
using Coaching.Testing;

namespace Coaching.Stories.Tests.Stories;

public sealed class ConsentTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_story_without_a_record_of_consent_cannot_be_published()
    {
        var refused = await Assert.ThrowsAsync<ContentInvalidException>(() => portal.Publish(SampleStories.Story("No consent", consent: false)));
        Assert.Equal(["DiasporaStory.ConsentDate", "DiasporaStory.ConsentHow"], refused.Problems.Select(p => p.Field));
    }

    [Fact]
    public async Task Its_draft_may_wait_for_consent_and_is_refused_when_it_is_to_be_published()
    {
        var draft = await portal.With<ContentWriter, ContentItem>(w => w.SaveDraft(SampleStories.Story("Waiting", consent: false), new Editor(null, "Test"), null));
        await Assert.ThrowsAsync<ContentInvalidException>(() =>
            portal.With<ContentWriter>(w => w.SaveAndPublish(draft, new Editor(null, "Test"), draft.ContentItemVersionId)));
    }

    [Theory]
    [InlineData("2026-10-01", "Written, seen by the coordinator", 0)]
    [InlineData("2026-10-01", "  ", 1)]
    [InlineData("2027-10-01", "Written", 1)]
    [InlineData(null, "Written", 1)]
    public void Consent_needs_a_day_that_has_come_and_words(string? date, string how, int problems)
    {
        var story = SampleStories.Story("Rule");
        story.Put(story.As<DiasporaStory>() with
        {
            ConsentDate = new DateField { Value = date is null ? null : DateTime.Parse(date, System.Globalization.CultureInfo.InvariantCulture) },
            ConsentHow = new TextField { Text = how },
        });
        Assert.Equal(problems, new ConsentRule(portal.Clock).Check(story, publishing: true).Count());
    }

    [Fact]
    public async Task A_withdrawn_story_disappears_from_page_list_feed_and_home()
    {
        var story = await portal.Publish(SampleStories.Story("Withdrawn soon"));
        foreach (var path in new[] { "/fr/parcours", "/fr/parcours.atom", "/fr", "/fr/parcours/withdrawn-soon" })
        {
            Assert.Contains("Withdrawn soon", await (await portal.Visit().Get(path)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        await portal.With<ContentWriter>(w => w.Unpublish(story.ContentItemId, new Editor(null, "Test")));
        await portal.SeeChanges();
        foreach (var path in new[] { "/fr/parcours", "/fr/parcours.atom", "/fr", "/fr/parcours/withdrawn-soon" })
        {
            Assert.DoesNotContain("Withdrawn soon", await (await portal.Visit().Get(path)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }
}
