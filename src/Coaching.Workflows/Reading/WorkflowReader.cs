using Coaching.Kernel.Data;
using Coaching.Workflows.Runs;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Workflows.Reading;

/// <summary>Workflows and their runs, for the administration's pages.</summary>
public sealed class WorkflowReader(PortalDb db)
{
    /// <summary>All workflows by name.</summary>
    public async Task<IReadOnlyList<WorkflowTypeRow>> Types(CancellationToken cancellationToken = default)
    {
        var types = await db.WorkflowTypes.Where(t => t.Latest).OrderBy(t => t.Name)
            .Select(t => new { t.WorkflowTypeId, t.Name, t.Version, t.Enabled }).ToListAsync(cancellationToken);
        var counts = await (
            from run in db.WorkflowRuns
            join type in db.WorkflowTypes on run.TypeId equals type.Id
            group run by new { type.WorkflowTypeId, run.Status } into runs
            select new { runs.Key.WorkflowTypeId, runs.Key.Status, Count = runs.Count() }).ToListAsync(cancellationToken);
        return [.. types.Select(t => new WorkflowTypeRow(
            t.WorkflowTypeId, t.Name, t.Version, t.Enabled,
            counts.Where(c => c.WorkflowTypeId == t.WorkflowTypeId).ToDictionary(c => c.Status, c => c.Count)))];
    }

    /// <summary>Runs, newest first.</summary>
    /// <param name="workflowTypeId">Of one workflow, or of all.</param>
    /// <param name="status">In one state, or in any.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">How many at most.</param>
    public async Task<IReadOnlyList<WorkflowRunRow>> Runs(
        string? workflowTypeId = null, RunStatus? status = null, int skip = 0, int take = 50, CancellationToken cancellationToken = default) =>
        await Rows().Where(r => (workflowTypeId == null || r.WorkflowTypeId == workflowTypeId) && (status == null || r.Status == status))
            .OrderByDescending(r => r.Id).Skip(skip).Take(take).ToListAsync(cancellationToken);

    /// <summary>One run, or null.</summary>
    public Task<WorkflowRunRow?> Run(long id, CancellationToken cancellationToken = default) =>
        Rows().FirstOrDefaultAsync(r => r.Id == id, cancellationToken);

    /// <summary>What a run did, in order.</summary>
    public async Task<IReadOnlyList<WorkflowLogLine>> Log(long runId, CancellationToken cancellationToken = default) =>
        await db.WorkflowLog.Where(l => l.RunId == runId).OrderBy(l => l.Id)
            .Select(l => new WorkflowLogLine(l.AtUtc, l.Title, l.Outcome, l.Text)).ToListAsync(cancellationToken);

    private IQueryable<WorkflowRunRow> Rows() =>
        from run in db.WorkflowRuns
        join type in db.WorkflowTypes on run.TypeId equals type.Id
        select new WorkflowRunRow
        {
            Id = run.Id,
            WorkflowTypeId = type.WorkflowTypeId,
            Name = type.Name,
            Version = type.Version,
            CorrelationId = run.CorrelationId,
            Status = run.Status,
            Fault = run.Fault,
            CreatedUtc = run.CreatedUtc,
            FinishedUtc = run.FinishedUtc,
        };
}
