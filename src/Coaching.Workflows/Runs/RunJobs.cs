using Coaching.Kernel.Data;
using Coaching.Kernel.Work;
using Coaching.Workflows.Expressions;
using Coaching.Workflows.Triggers;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Workflows.Runs;

/// <summary>Carries out the jobs of runs. A step, what it changed and the removal of its job are one transaction.</summary>
internal sealed class RunJobs(PortalDb db, WorkflowRunner runner, RunStarter starter, RunFailures failures)
    : IWorkHandler<StartRun>, IWorkHandler<ResumeRun>, IWorkHandler<StartByTimer>
{
    public Task Handle(StartRun work, CancellationToken cancellationToken) =>
        InOneStep(() => Task.FromResult<long?>(work.RunId), () => runner.Start(work, cancellationToken), cancellationToken);

    public Task Handle(ResumeRun work, CancellationToken cancellationToken) => InOneStep(
        () => db.Bookmarks.Where(b => b.Id == work.BookmarkId).Select(b => (long?)b.RunId).FirstOrDefaultAsync(cancellationToken),
        () => runner.Resume(work, cancellationToken),
        cancellationToken);

    public async Task Handle(StartByTimer work, CancellationToken cancellationToken)
    {
        var type = await db.WorkflowTypes.FirstOrDefaultAsync(
            t => t.WorkflowTypeId == work.WorkflowTypeId && t.Version == work.Version && t.Latest && t.Enabled, cancellationToken);
        if (type?.Definition.Activity(work.ActivityId) is { } activity)
        {
            // First the next time: the start saves both, together with the removal of this job.
            starter.ScheduleTimer(type, activity);
            await starter.Start(type, activity, null, [], cancellationToken);
        }
    }

    private async Task InOneStep(Func<Task<long?>> run, Func<Task> step, CancellationToken cancellationToken)
    {
        try
        {
            await db.InOneTransaction(
                async () =>
                {
                    await step();
                    await db.SaveChangesAsync(cancellationToken);
                },
                cancellationToken);
        }
        catch (Exception error) when (error is not (DbUpdateConcurrencyException or OperationCanceledException))
        {
            if (await run() is { } runId)
            {
                await failures.Note(runId, runner.Current, error, cancellationToken);
            }

            if (error is not MistakeException)
            {
                throw;
            }

            KeepOnlyTheJob();
        }
    }

    /// <summary>What the step had changed is undone; the job's removal remains to be saved, since trying again would not help.</summary>
    private void KeepOnlyTheJob()
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e is not { Entity: WorkItem, State: EntityState.Deleted }).ToList())
        {
            entry.State = EntityState.Detached;
        }
    }
}
