using Coaching.Workflows.Reading;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coaching.Administration.Pages.Office.Workflows;

/// <summary>All workflows and how many runs each has.</summary>
internal sealed class IndexModel(WorkflowReader reader) : PageModel
{
    public IReadOnlyList<WorkflowTypeRow> Types { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Types = await reader.Types(cancellationToken);
}
