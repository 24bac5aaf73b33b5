using Coaching.Kernel.Data;
using Coaching.Workflows.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Workflows.Runs;

/// <summary>Writes down that a step failed, in a transaction of its own: the step's own changes are undone, and it is tried again.</summary>
internal sealed class RunFailures(IServiceScopeFactory scopes, TimeProvider clock)
{
    public async Task Note(long runId, ActivityDefinition? activity, Exception error, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        if (await db.WorkflowRuns.AsTracking().FirstOrDefaultAsync(r => r.Id == runId, cancellationToken) is not { } run)
        {
            return;
        }

        (run.Status, run.Fault) = (RunStatus.Faulted, error.Message);
        db.Add(new LogEntry
        {
            RunId = runId,
            AtUtc = clock.GetUtcNow().UtcDateTime,
            ActivityId = activity?.ActivityId ?? string.Empty,
            Title = activity?.Title ?? string.Empty,
            Outcome = "Failed",
            Text = error.Message,
        });
        await db.SaveChangesAsync(cancellationToken);
    }
}
