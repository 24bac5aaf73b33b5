using Coaching.Kernel.Permissions;
using Coaching.Requests.Cases;
using Coaching.Workflows.Reading;

namespace Coaching.Requests.Tests.Cases;

/// <summary>From sending to a coach, through the workflow that the module brings.</summary>
public sealed class RoutingTests(RequestsPortal portal) : IClassFixture<RequestsPortal>, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        portal.Clock.Set(RequestsPortal.Monday);
        await portal.NoCoaches();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_best_coach_is_asked_and_reads_why()
    {
        await portal.AddCoach("khady");
        await portal.AddCoach("elsewhere", c => c.Pools = ["numerique"]);
        await portal.AddCoach("weaker", c => c.Topics = []);
        var reference = await portal.Ask("moussa");
        var proposal = Assert.Single(await portal.ProposalsOf(reference));
        Assert.Equal(("khady", ProposalState.Open), (proposal.CoachId, proposal.State));
        Assert.Contains(await portal.MailsTo("khady"), s => s.Contains(reference, StringComparison.Ordinal));
        var desk = await portal.As("khady", Roles.Coach).Read("/fr/bureau");
        Assert.Equal("Thème, langue, territoire, 0 demande en cours sur 6 au plus", desk.QuerySelector(".queue .why")!.TextContent);
        Assert.Contains("mardi 24 novembre", desk.QuerySelector(".queue .due")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(7, (await portal.Find(reference)).Rule);
    }

    [Fact]
    public async Task Who_declines_gives_way_to_the_next_and_after_three_the_lead_coach_decides()
    {
        foreach (var id in new[] { "one", "two", "three", "four" })
        {
            await portal.AddCoach(id);
        }

        var reference = await portal.Ask("awa");
        for (var i = 0; i < 3; i++)
        {
            var open = (await portal.ProposalsOf(reference)).Single(p => p.State == ProposalState.Open);
            var coach = portal.As(open.CoachId, Roles.Coach);
            var page = await coach.Read($"/fr/bureau/demandes/{reference}");
            var without = await coach.SubmitAndRead(page, new Dictionary<string, string?>(), "form[action*=Decline]");
            Assert.NotNull(without.QuerySelector(".errors"));
            await coach.SubmitAndRead(page, new Dictionary<string, string?> { ["Input.Reason"] = "En mission" }, "form[action*=Decline]");
            await portal.RunDueWork();
        }

        Assert.All(await portal.ProposalsOf(reference), p => Assert.Equal(ProposalState.Declined, p.State));
        var request = await portal.Find(reference);
        Assert.Equal(RequestState.Qualified, request.State);
        Assert.Contains(request.Events, e => e.Kind == EventKind.HandedToLead);
        Assert.Contains(await portal.MailsTo("lead"), s => s.Contains(reference, StringComparison.Ordinal));
        Assert.Contains(reference, (await portal.As("lead", Roles.LeadCoach).Read("/fr/bureau")).QuerySelector(".queue")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_says_nothing_within_a_working_day_is_passed_over()
    {
        portal.Clock.Set(RequestsPortal.Monday.AddDays(14));
        await portal.AddCoach("silent", c => c.Topics.Add("more"));
        await portal.AddCoach("second", c => c.Topics = []);
        var reference = await portal.Ask("binta");
        portal.Clock.Set(RequestsPortal.Monday.AddDays(15).AddHours(7));
        await portal.RunDueWork();
        Assert.Single(await portal.ProposalsOf(reference));
        portal.Clock.Set(RequestsPortal.Monday.AddDays(15).AddHours(8));
        await portal.RunDueWork();
        Assert.Equal([("silent", ProposalState.Expired), ("second", ProposalState.Open)], (await portal.ProposalsOf(reference)).Select(p => (p.CoachId, p.State)));
    }

    [Fact]
    public async Task When_nobody_can_take_it_the_lead_coach_is_told_at_once()
    {
        await portal.AddCoach("away", c => c.AwayFrom = new DateOnly(2026, 1, 1));
        var reference = await portal.Ask("fatou");
        Assert.Empty(await portal.ProposalsOf(reference));
        Assert.Contains(await portal.MailsTo("lead"), s => s.Contains(reference, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_confidential_request_is_proposed_to_nobody_and_seen_by_the_lead_coach_only()
    {
        await portal.AddCoach("curious", c => c.Pools = ["referent", "ingenierie"]);
        var reference = await portal.Ask("victim", topic: "topic/droits-protection");
        Assert.Empty(await portal.ProposalsOf(reference));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await portal.As("curious", Roles.Coach).Get($"/fr/bureau/demandes/{reference}")).StatusCode);
        Assert.Equal("Confidentielle", (await portal.As("lead", Roles.LeadCoach).Read($"/fr/bureau/demandes/{reference}")).QuerySelector(".tag.bad")!.TextContent);
    }

    [Fact]
    public async Task The_promise_follows_the_calendar_of_the_pool()
    {
        portal.Clock.Set(new DateTimeOffset(2027, 3, 10, 10, 0, 0, TimeSpan.Zero));
        var reference = await portal.Ask("nadia", place: "Oujda");
        // Wednesday and Thursday are the feast in Oujda; a request of that day counts on Friday.
        Assert.Equal(new DateTime(2027, 3, 16, 15, 30, 0, DateTimeKind.Utc), (await portal.Find(reference)).PromisedUtc);
        portal.Clock.Set(RequestsPortal.Monday);
    }

    [Fact]
    public async Task The_run_of_the_workflow_can_be_read()
    {
        await portal.AddCoach("reader");
        var reference = await portal.Ask("logged");
        var coach = portal.As("reader", Roles.Coach);
        await coach.SubmitAndRead(await coach.Read($"/fr/bureau/demandes/{reference}"), new Dictionary<string, string?>(), "form[action*=Accept]");
        await portal.RunDueWork();
        var item = (await portal.Find(reference)).ContentItemId;
        var log = await portal.With<WorkflowReader, IReadOnlyList<WorkflowLogLine>>(async r =>
            await r.Log((await r.Runs()).Single(run => run.CorrelationId == item).Id));
        Assert.Equal(["Done", "Done", "Proposed", "Waiting", "Done", "True", "Done"], log.Select(l => l.Outcome));
        Assert.Equal("Choisir l'équipe", log[1].Title);
    }
}
