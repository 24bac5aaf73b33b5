using System.Text.Json.Nodes;
using Coaching.Content.Items;
using Coaching.Kernel.Data;
using Coaching.Kernel.Settings;
using Coaching.Kernel.Work;
using Coaching.Workflows.Activities;
using Coaching.Workflows.Calendars;
using Coaching.Workflows.Definitions;
using Coaching.Workflows.Runs;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Workflows.Triggers;

/// <summary>Begins runs: the run and its first job are rows of the caller's save.</summary>
internal sealed class RunStarter(PortalDb db, SiteSettings settings, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Begins a run of a workflow; nothing happens when the workflow allows one run at a time and one is under way.</summary>
    public async Task Start(StoredType type, ActivityDefinition activity, string? correlationId, JsonObject input, CancellationToken cancellationToken)
    {
        if (type.Definition.IsSingleton && await IsUnderWay(type, cancellationToken))
        {
            return;
        }

        var state = new RunState();
        state.Take(input);
        var run = new WorkflowRun
        {
            WorkflowId = ContentIds.New(),
            TypeId = type.Id,
            CorrelationId = correlationId,
            Status = RunStatus.Starting,
            State = state.Write(),
            CreatedUtc = Now,
        };
        await db.InOneTransaction(
            async () =>
            {
                db.Add(run);
                await db.SaveChangesAsync(cancellationToken);
                db.Raise(new StartRun(run.Id, activity.ActivityId), clock);
                await db.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>Schedules the next time a time table begins a run.</summary>
    public void ScheduleTimer(StoredType type, ActivityDefinition activity)
    {
        var zone = activity.Setting("UseLocalTime") == "true" ? settings.Zone : TimeZoneInfo.Utc;
        var due = Cron.Parse(activity.Setting("CronExpression") ?? "*/5 * * * *").Next(Now, zone);
        db.Schedule(new StartByTimer(type.WorkflowTypeId, type.Version, activity.ActivityId), due, clock, TimerKey(type));
    }

    /// <summary>Schedules all time tables of an enabled workflow and forgets those of its earlier versions.</summary>
    public async Task RenewTimers(StoredType type, CancellationToken cancellationToken)
    {
        await db.Withdraw(TimerKey(type), cancellationToken);
        foreach (var activity in type.Definition.Activities.Where(a => type.Enabled && a.IsStart && a.Name == nameof(TimerEvent)))
        {
            ScheduleTimer(type, activity);
        }
    }

    private static string TimerKey(StoredType type) => "workflow-timer:" + type.WorkflowTypeId;

    private Task<bool> IsUnderWay(StoredType type, CancellationToken cancellationToken) => (
        from run in db.WorkflowRuns
        join version in db.WorkflowTypes on run.TypeId equals version.Id
        where version.WorkflowTypeId == type.WorkflowTypeId && run.Status != RunStatus.Finished
        select run).AnyAsync(cancellationToken);
}
