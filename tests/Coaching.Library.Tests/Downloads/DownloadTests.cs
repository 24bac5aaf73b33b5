using System.Net;
using Coaching.Content.Items;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Library.Downloads;
using Coaching.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Library.Tests.Downloads;

public sealed class DownloadTests(PortalFactory portal) : IClassFixture<PortalFactory>, IAsyncLifetime
{
    private DownloadCounter Counter => portal.Services.GetRequiredService<DownloadCounter>();

    public async ValueTask InitializeAsync() => await portal.Begin();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Downloads_are_counted_by_document_and_day()
    {
        var item = await portal.Publish(SampleDocuments.Document("Counted"));
        Assert.Equal(HttpStatusCode.Redirect, (await Download(item)).StatusCode);
        await Download(item);
        await Counter.Save();
        await Download(item);
        portal.Clock.Advance(TimeSpan.FromDays(1));
        await Download(item);
        await Counter.Save();
        var rows = await portal.With<PortalDb, List<Download>>(db => db.Set<Download>().Where(d => d.DocumentId == item.ContentItemId).OrderBy(d => d.Day).ToListAsync());
        Assert.Equal([3, 1], rows.Select(r => r.Count));
        Assert.Equal(1, rows[1].Day.DayNumber - rows[0].Day.DayNumber);
        Assert.Contains("4 fois", (await portal.Visit().Read("/fr/documents/counted")).QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fifty_downloads_at_once_are_fifty()
    {
        var item = await portal.Publish(SampleDocuments.Document("Popular"));
        await Task.WhenAll(Enumerable.Range(0, 50).Select(async n =>
        {
            await Download(item);
            if (n % 10 == 0)
            {
                await Counter.Save();
            }
        }));
        await Counter.Save();
        Assert.Equal(50, await portal.With<PortalDb, int>(db => db.Set<Download>().Where(d => d.DocumentId == item.ContentItemId).SumAsync(d => d.Count)));
    }

    [Fact]
    public async Task A_look_ahead_is_not_a_download()
    {
        var item = await portal.Publish(SampleDocuments.Document("Glanced at"));
        var visitor = portal.Visit();
        await visitor.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, new Uri($"/fr/documents/fichier/{item.ContentItemId}", UriKind.Relative)));
        visitor.Http.DefaultRequestHeaders.Add("Sec-Purpose", "prefetch");
        await visitor.Get($"/fr/documents/fichier/{item.ContentItemId}");
        await Counter.Save();
        Assert.False(await portal.With<PortalDb, bool>(db => db.Set<Download>().AnyAsync(d => d.DocumentId == item.ContentItemId)));
    }

    [Fact]
    public async Task A_document_that_is_not_published_cannot_be_downloaded()
    {
        var draft = await portal.With<ContentWriter, ContentItem>(w => w.SaveDraft(SampleDocuments.Document("Draft"), new Editor(null, "Test"), null));
        Assert.Equal(HttpStatusCode.NotFound, (await Download(draft)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Visit().Get("/en/documents/file/4nothing")).StatusCode);
    }

    [Fact]
    public async Task On_PostgreSQL_they_are_counted_too()
    {
        await using var postgres = new PostgresPortalFactory();
        await postgres.InitializeAsync();
        var counter = postgres.Services.GetRequiredService<DownloadCounter>();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            counter.Count("4document");
            await counter.Save();
        }

        Assert.Equal(2, await postgres.With<PortalDb, int>(db => db.Set<Download>().Select(d => d.Count).SingleAsync()));
    }

    private Task<HttpResponseMessage> Download(ContentItem item) => portal.Visit().Get($"/fr/documents/fichier/{item.ContentItemId}");
}
