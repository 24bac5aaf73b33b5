using System.Text.Json.Nodes;
using Coaching.Kernel.Data;
using Coaching.Kernel.Work;
using Coaching.Workflows.Activities;
using Coaching.Workflows.Runs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Workflows.Triggers;

/// <summary>Something happened: runs that wait for it go on, workflows that begin with it begin.</summary>
internal sealed class WorkflowTriggers(PortalDb db, RunStarter starter, IServiceProvider services, TimeProvider clock)
{
    /// <summary>Tells the workflows, with the caller's transaction.</summary>
    /// <param name="name">Name of the event activity.</param>
    /// <param name="correlationId">What it is about.</param>
    /// <param name="input">What it brings.</param>
    public async Task Trigger(string name, string? correlationId, JsonObject input, CancellationToken cancellationToken)
    {
        if (services.GetKeyedService<IActivity>(name) is not IEventActivity happened)
        {
            return;
        }

        await Wake(happened, name, correlationId, input, cancellationToken);
        var enabled = await db.WorkflowTypes.Where(t => t.Latest && t.Enabled).ToListAsync(cancellationToken);
        foreach (var type in enabled)
        {
            var state = new RunState();
            state.Take(input);
            foreach (var start in type.Definition.Activities.Where(a => a.IsStart && a.Name == name))
            {
                if (happened.Accepts(new ActivityContext(type.Definition, start, state, string.Empty, correlationId)))
                {
                    await starter.Start(type, start, correlationId, input, cancellationToken);
                }
            }
        }
    }

    private async Task Wake(IEventActivity happened, string name, string? correlationId, JsonObject input, CancellationToken cancellationToken)
    {
        var waiting = await (
            from bookmark in db.Bookmarks
            join run in db.WorkflowRuns on bookmark.RunId equals run.Id
            join type in db.WorkflowTypes on run.TypeId equals type.Id
            where bookmark.Name == name && bookmark.CorrelationId == correlationId
            select new { Bookmark = bookmark, Run = run, Type = type }).ToListAsync(cancellationToken);
        foreach (var found in waiting)
        {
            var state = RunState.Read(found.Run.State);
            state.Take(input);
            if (found.Type.Definition.Activity(found.Bookmark.ActivityId) is { } activity
                && happened.Accepts(new ActivityContext(found.Type.Definition, activity, state, found.Run.WorkflowId, correlationId)))
            {
                db.Raise(new ResumeRun(found.Bookmark.Id, Input: input), clock);
            }
        }
    }
}
