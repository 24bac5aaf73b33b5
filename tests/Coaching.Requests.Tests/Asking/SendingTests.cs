using Coaching.Kernel.Data;
using Coaching.Requests.Asking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Requests.Tests.Asking;

public sealed class SendingTests
{
    [Fact]
    public Task On_SQLite_many_at_once_get_numbers_without_gaps() => ManyAtOnce(new RequestsPortal());

    [Fact]
    public Task On_PostgreSQL_many_at_once_get_numbers_without_gaps() => ManyAtOnce(new PostgresRequestsPortal());

    private static async Task ManyAtOnce(RequestsPortal portal)
    {
        await ((IAsyncLifetime)portal).InitializeAsync();
        await using var _ = portal;
        portal.SkipWithoutDatabase();
        var tokens = new List<string>();
        await portal.With<IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<PortalDb>();
            for (var i = 0; i < 32; i++)
            {
                tokens.Add(services.GetRequiredService<Drafts>().Begin(null).Token);
            }

            await db.SaveChangesAsync();
        });
        // Every draft is sent twice at the same moment: 64 sends, 32 requests.
        var references = await Task.WhenAll(tokens.Concat(tokens).Select((token, i) => Task.Run(() => Send(portal, token, "person" + (i % 32)))));
        Assert.Equal(32, references.Distinct().Count());
        var numbers = await portal.With<PortalDb, List<int>>(db => db.Requests.Select(r => r.Number).OrderBy(n => n).ToListAsync());
        Assert.Equal(Enumerable.Range(1, 32), numbers);
    }

    private static Task<string> Send(RequestsPortal portal, string token, string person) => portal.With<IServiceProvider, string>(async services =>
    {
        var draft = await services.GetRequiredService<Drafts>().Find(token, person, CancellationToken.None);
        return (await services.GetRequiredService<RequestSending>().Send(draft!, person, person, CancellationToken.None))!.Reference;
    });
}
