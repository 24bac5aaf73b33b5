using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Workflows.Activities;
using Coaching.Workflows.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Requests.Routing;

/// <summary>Activity: gives the request to the pool of the first rule that holds.</summary>
internal sealed class RouteRequest(PortalDb db, ContentWriter content, RoutingPlans plans, Facts facts, TimeProvider clock) : IActivity
{
    public IReadOnlyList<string> Outcomes(ActivityDefinition activity) => ["Done", "ByLead"];

    public async Task<ActivityResult> Execute(ActivityContext context, CancellationToken cancellationToken)
    {
        var request = await db.Requests.AsTracking().SingleAsync(r => r.ContentItemId == context.CorrelationId, cancellationToken);
        var item = await content.Open(request.ContentItemId, cancellationToken) ?? throw new InvalidOperationException($"The answers of {request.Reference} are missing.");
        var (rule, pool) = plans.Current.Choose(facts.Of(item));
        var now = clock.GetUtcNow().UtcDateTime;
        if (request.Qualify(pool.Name, rule, pool.Confidential, plans.Promise(pool, request.SubmittedUtc), now))
        {
            context.Log($"{request.Reference}: {rule} -> {pool.Name}");
        }

        return ActivityResult.Of(pool.ByLead ? "ByLead" : "Done");
    }
}
