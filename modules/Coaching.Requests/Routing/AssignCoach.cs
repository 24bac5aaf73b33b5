using System.Text.Json;
using Coaching.Content.Items;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Kernel.Work;
using Coaching.Requests.Cases;
using Coaching.Requests.Coaches;
using Coaching.Requests.Mails;
using Coaching.Workflows.Activities;
using Coaching.Workflows.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Requests.Routing;

/// <summary>Activity: proposes the request to the coach with the most points who has not been asked yet.</summary>
internal sealed class AssignCoach(
    PortalDb db, ContentWriter content, RoutingPlans plans, Facts facts, CoachLoads loads, RequestMails mails, TimeProvider clock) : IActivity
{
    public IReadOnlyList<string> Outcomes(ActivityDefinition activity) => ["Proposed", "Nobody", "Decided"];

    public async Task<ActivityResult> Execute(ActivityContext context, CancellationToken cancellationToken)
    {
        var request = await db.Requests.AsTracking().SingleAsync(r => r.ContentItemId == context.CorrelationId, cancellationToken);
        if (request.State != RequestState.Qualified)
        {
            return ActivityResult.Of("Decided");
        }

        var asked = await db.Proposals.Where(p => p.RequestId == request.Id).Select(p => p.CoachId).ToListAsync(cancellationToken);
        var chosen = asked.Count < plans.Current.MostProposals ? await Choose(request, asked, cancellationToken) : null;
        if (chosen is null)
        {
            return ActivityResult.Of("Nobody");
        }

        await Propose(request, chosen, cancellationToken);
        context.Log($"{chosen.Candidate.Profile.PersonId}: {chosen.Points}");
        return ActivityResult.Of("Proposed");
    }

    private async Task<Chosen?> Choose(CoachingRequest request, IReadOnlyList<string> asked, CancellationToken cancellationToken)
    {
        var item = await content.Open(request.ContentItemId, cancellationToken);
        var candidates = await loads.Candidates(request.RequesterId, asked, cancellationToken);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(plans.CalendarOf(request.Pool).Zone);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(clock.GetUtcNow().UtcDateTime, zone));
        return Choice.Best(plans.Current, request.Pool, facts.Of(item!), request.RequesterId, candidates, today, facts.Above);
    }

    private async Task Propose(CoachingRequest request, Chosen chosen, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var decideBy = plans.CalendarOf(request.Pool).Deadline(now, plans.Current.DecideWorkingDays);
        var coachId = chosen.Candidate.Profile.PersonId;
        request.Propose(coachId, now);
        var proposal = new Proposal
        {
            RequestId = request.Id,
            CoachId = coachId,
            Score = chosen.Points,
            Reasons = JsonSerializer.Serialize(chosen.Reasons, ContentJson.Options),
            ProposedUtc = now,
            DecideByUtc = decideBy,
        };
        db.Add(proposal);
        (await db.Coaches.AsTracking().SingleAsync(c => c.PersonId == coachId, cancellationToken)).LastProposedUtc = now;
        await mails.Proposed(request, coachId, decideBy, cancellationToken);
        // The proposal's id is known after this save; it is part of the step's transaction.
        await db.SaveChangesAsync(cancellationToken);
        db.Schedule(new ExpireProposal(proposal.Id), decideBy, clock);
    }
}
