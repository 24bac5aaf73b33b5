using System.Text.Json.Nodes;
using Coaching.Kernel.Data;
using Coaching.Kernel.Work;
using Coaching.Workflows.Activities;

namespace Coaching.Workflows.Triggers;

/// <summary>Delivers signals.</summary>
internal sealed class SignalTrigger(PortalDb db, WorkflowTriggers triggers) : IWorkHandler<WorkflowSignal>
{
    public Task Handle(WorkflowSignal work, CancellationToken cancellationToken)
    {
        var input = (JsonObject?)work.Input?.DeepClone() ?? [];
        input["Signal"] = work.Name;
        return db.InOneTransaction(
            async () =>
            {
                await triggers.Trigger(nameof(SignalEvent), work.CorrelationId, input, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
    }
}
