using Coaching.Content.Items;
using Coaching.Kernel.Data;
using Coaching.Kernel.Work;
using Coaching.Workflows.Activities;
using Coaching.Workflows.Definitions;
using Coaching.Workflows.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Workflows.Runs;

/// <summary>Takes a run as far as it goes: from one activity along its outcome to the next, until every branch waits or has ended.</summary>
internal sealed class WorkflowRunner(PortalDb db, IServiceProvider services, TimeProvider clock)
{
    /// <summary>More steps without a wait are a circle.</summary>
    private const int MostSteps = 100;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The activity that is being carried out, for the log of a failure.</summary>
    public ActivityDefinition? Current { get; private set; }

    /// <summary>Takes the first step.</summary>
    public async Task Start(StartRun job, CancellationToken cancellationToken)
    {
        var run = await db.WorkflowRuns.AsTracking().FirstOrDefaultAsync(r => r.Id == job.RunId, cancellationToken);
        if (run is not null)
        {
            await Go(run, job.ActivityId, RunState.Read(run.State), null, cancellationToken);
        }
    }

    /// <summary>Goes on from a bookmark; nothing happens when it is gone.</summary>
    public async Task Resume(ResumeRun job, CancellationToken cancellationToken)
    {
        if (await db.Bookmarks.AsTracking().FirstOrDefaultAsync(b => b.Id == job.BookmarkId, cancellationToken) is not { } bookmark)
        {
            return;
        }

        var run = await db.WorkflowRuns.AsTracking().FirstAsync(r => r.Id == bookmark.RunId, cancellationToken);
        db.Remove(bookmark);
        var state = RunState.Read(run.State);
        state.Take(job.Input);
        await Go(run, bookmark.ActivityId, state, job.Action, cancellationToken);
    }

    private async Task Go(WorkflowRun run, string activityId, RunState state, string? action, CancellationToken cancellationToken)
    {
        var type = (await db.WorkflowTypes.FirstAsync(t => t.Id == run.TypeId, cancellationToken)).Definition;
        // The entry is an event that has happened; every other activity is carried out.
        await TakeSteps(run, type, activityId, state, action, cancellationToken);
        run.State = state.Write();
        run.Step++;
        run.Fault = null;
        run.Status = await Waits(run, cancellationToken) ? RunStatus.Halted : RunStatus.Finished;
        run.FinishedUtc = run.Status == RunStatus.Finished ? Now : null;
        if (run.Status == RunStatus.Finished && type.DeleteFinishedWorkflows)
        {
            db.Remove(run);
        }
    }

    private async Task TakeSteps(WorkflowRun run, WorkflowType type, string entry, RunState state, string? action, CancellationToken cancellationToken)
    {
        var due = new Queue<(string ActivityId, string? From)>([(entry, null)]);
        for (var step = 0; due.TryDequeue(out var next); step++)
        {
            if (type.Activity(next.ActivityId) is not { } activity)
            {
                throw new MistakeException($"The workflow has no activity {next.ActivityId}.");
            }

            Current = activity;
            if (step >= MostSteps)
            {
                throw new MistakeException($"The workflow goes in a circle: {MostSteps} steps without a wait.");
            }

            var context = new ActivityContext(type, activity, state, run.WorkflowId, run.CorrelationId) { From = next.From, Action = action };
            var result = await Carry(activity, context, isEntry: step == 0, cancellationToken);
            Note(run, activity, result, context.Note);
            if (result.Halts)
            {
                Wait(run, activity, result);
            }

            foreach (var transition in result.Outcomes.Select(o => type.Next(activity.ActivityId, o)).OfType<Transition>())
            {
                due.Enqueue((transition.DestinationActivityId, activity.ActivityId));
            }
        }
    }

    private async Task<ActivityResult> Carry(ActivityDefinition activity, ActivityContext context, bool isEntry, CancellationToken cancellationToken)
    {
        var known = services.GetKeyedService<IActivity>(activity.Name);
        switch (known)
        {
            case null:
                context.Log($"This portal does not know the activity '{activity.Name}'. The run waits here.");
                return ActivityResult.Halt;
            case IEventActivity happened when isEntry:
                return happened.Resume(context);
            default:
                return await known.Execute(context, cancellationToken);
        }
    }

    private void Wait(WorkflowRun run, ActivityDefinition activity, ActivityResult result)
    {
        var bookmark = new Bookmark
        {
            Id = ContentIds.New(),
            RunId = run.Id,
            ActivityId = activity.ActivityId,
            Name = activity.Name,
            CorrelationId = run.CorrelationId,
            Actions = result.Actions.Count == 0 ? null : string.Join('\n', result.Actions),
            Roles = result.Roles.Count == 0 ? null : string.Join('\n', result.Roles),
            DueUtc = result.DueUtc,
            CreatedUtc = Now,
        };
        db.Add(bookmark);
        if (result.DueUtc is { } due)
        {
            db.Schedule(new ResumeRun(bookmark.Id), due, clock);
        }
    }

    private void Note(WorkflowRun run, ActivityDefinition activity, ActivityResult result, string? text)
    {
        var title = activity.Title.Length > 255 ? activity.Title[..255] : activity.Title;
        var outcome = result.Halts ? "Waiting" : string.Join(", ", result.Outcomes);
        db.Add(new LogEntry { RunId = run.Id, AtUtc = Now, ActivityId = activity.ActivityId, Title = title, Outcome = outcome, Text = text });
    }

    private async Task<bool> Waits(WorkflowRun run, CancellationToken cancellationToken)
    {
        var stored = await db.Bookmarks.Where(b => b.RunId == run.Id).Select(b => b.Id).ToListAsync(cancellationToken);
        var gone = db.ChangeTracker.Entries<Bookmark>().Where(e => e.State == EntityState.Deleted).Select(e => e.Entity.Id);
        var added = db.ChangeTracker.Entries<Bookmark>().Where(e => e.State == EntityState.Added).Select(e => e.Entity.Id);
        return stored.Except(gone).Concat(added).Any();
    }
}
