using Coaching.Kernel.Data;
using Coaching.Kernel.Slots;
using Coaching.Requests.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Requests.Tests.Cases;

public sealed class LeavingTests(RequestsPortal portal) : IClassFixture<RequestsPortal>
{
    [Fact]
    public async Task What_is_stored_about_me_has_my_answers_and_my_drafts_in_words()
    {
        await portal.Ask("reads");
        await portal.FillIn(portal.As("reads"), need: "Un deuxième moulin.");
        await using var scope = portal.Services.CreateAsyncScope();
        var records = await scope.ServiceProvider.GetServices<IPersonalData>().Single(s => s.Title == "Coaching requests").Collect("reads", TestContext.Current.CancellationToken);
        Assert.Contains(records, r => r.Value == "Nous cherchons un moulin.");
        Assert.Contains(records, r => r.Value.Contains("Un deuxième moulin.", StringComparison.Ordinal) && !r.Value.Contains('{', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_leaves_withdraws_open_requests_and_takes_drafts_along()
    {
        var reference = await portal.Ask("leaver");
        var other = await portal.Ask("stayer");
        await portal.FillIn(portal.As("leaver"));
        Assert.True(await HasDraft());
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetServices<IPersonalData>().Single(s => s.Title == "Coaching requests").Erase(new("leaver", []), TestContext.Current.CancellationToken);
            await scope.ServiceProvider.GetRequiredService<PortalDb>().SaveChangesAsync();
        }

        Assert.False(await HasDraft());
        Assert.Equal(RequestState.Withdrawn, (await portal.Find(reference)).State);
        Assert.NotEqual(RequestState.Withdrawn, (await portal.Find(other)).State);

        Task<bool> HasDraft() => portal.With<PortalDb, bool>(db => db.Drafts.AnyAsync(d => d.OwnerId == "leaver" && d.RequestId == null));
    }
}
