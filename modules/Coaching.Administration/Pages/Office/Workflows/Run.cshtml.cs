using Coaching.Administration.Workflows;
using Coaching.Workflows.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coaching.Administration.Pages.Office.Workflows;

/// <summary>One run: what ran, when, and how it came out.</summary>
internal sealed class RunModel(WorkflowReader reader, NamesOf names) : PageModel
{
    /// <summary>Names in place of ids.</summary>
    public NamesOf Names => names;

    public WorkflowRunRow Run { get; private set; } = null!;

    public IReadOnlyList<WorkflowLogLine> Log { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, long run, CancellationToken cancellationToken)
    {
        if (await reader.Run(run, cancellationToken) is not { } found || found.WorkflowTypeId != id)
        {
            return NotFound();
        }

        Run = found;
        Log = await reader.Log(run, cancellationToken);
        await names.Read([Run.CorrelationId, .. Log.Select(l => l.Text)], cancellationToken);
        return Page();
    }
}
