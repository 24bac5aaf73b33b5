using Coaching.Kernel.Data;
using Coaching.Requests.Mails;
using Coaching.Workflows.Activities;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Requests.Routing;

/// <summary>Activity: nobody could be asked, or nobody should; the lead coaches hear of it and decide.</summary>
internal sealed class HandToLead(PortalDb db, RequestMails mails, TimeProvider clock) : IActivity
{
    public async Task<ActivityResult> Execute(ActivityContext context, CancellationToken cancellationToken)
    {
        var request = await db.Requests.AsTracking().SingleAsync(r => r.ContentItemId == context.CorrelationId, cancellationToken);
        if (request.IsUnassigned)
        {
            request.HandToLead(clock.GetUtcNow().UtcDateTime);
            await mails.HandedToLead(request, cancellationToken);
        }

        return ActivityResult.Done;
    }
}
