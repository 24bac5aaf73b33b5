using Coaching.Content.Items;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Kernel.Slots;
using Coaching.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Content.Tests.Items;

public sealed class AuthorsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task What_somebody_wrote_is_told_and_stays_without_their_name_when_they_leave()
    {
        var id = await Write("Le moulin", new("awa", "Awa Sarr"));
        await Write("Le puits", new("moussa", "Moussa Faye"));
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            var texts = scope.ServiceProvider.GetServices<IPersonalData>().Single(s => s.Title == "Texts");
            Assert.Equal("Le moulin", Assert.Single(await texts.Collect("awa", TestContext.Current.CancellationToken)).Value);
            await texts.Erase(new("awa", ["Awa Sarr", "Mme Awa Sarr"]), TestContext.Current.CancellationToken);
        }

        var authors = await portal.With<PortalDb, List<string?>>(db => db.Versions.OrderBy(v => v.Id).Select(v => v.Author).ToListAsync());
        Assert.Equal([null, "Moussa Faye"], authors);
        Assert.Null((await portal.With<ContentReader, ContentItem?>(r => r.FindLatest(id)))!.Author);
    }

    private async Task<string> Write(string title, Editor editor)
    {
        var item = new ContentItem { ContentType = "Page", DisplayText = title };
        return (await portal.With<ContentWriter, ContentItem>(w => w.SaveDraft(item, editor, null, TestContext.Current.CancellationToken))).ContentItemId!;
    }
}
