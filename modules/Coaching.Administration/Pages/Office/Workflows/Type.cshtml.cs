using System.Text;
using System.Text.Json.Nodes;
using Coaching.Administration.Audit;
using Coaching.Administration.Workflows;
using Coaching.Kernel.Data;
using Coaching.Workflows.Activities;
using Coaching.Workflows.Definitions;
using Coaching.Workflows.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coaching.Administration.Pages.Office.Workflows;

/// <summary>One workflow: its steps, its switch, its file, its runs.</summary>
internal sealed class TypeModel(
    WorkflowReader reader, WorkflowTypes types, IEnumerable<KnownActivity> known, PortalDb db, OfficeJournal journal, NamesOf names, IStringLocalizer<TypeModel> localizer) : PageModel
{
    private const int PageSize = 30;

    private static readonly System.Text.Json.JsonSerializerOptions Written = new() { WriteIndented = true };

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public WorkflowTypeRow Row { get; private set; } = null!;

    public IReadOnlyList<DrawnStep> Steps { get; private set; } = [];

    public IReadOnlyList<WorkflowRunRow> Runs { get; private set; } = [];

    public bool HasMore { get; private set; }

    /// <summary>Names in place of ids.</summary>
    public NamesOf Names => names;

    /// <summary>The title that a workflow gives a step; where it is only the kind of activity, words for it.</summary>
    public string Words(string title) => localizer[ActivityWords.Kind(title)];

    public bool IsKnown(ActivityDefinition activity) => known.Any(k => k.Name == activity.Name);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is not { } json)
        {
            return NotFound();
        }

        Steps = DrawnStep.Of(WorkflowType.Read(json));
        Number = Math.Max(1, Number);
        var runs = await reader.Runs(id, null, (Number - 1) * PageSize, PageSize + 1, cancellationToken);
        (Runs, HasMore) = ([.. runs.Take(PageSize)], runs.Count > PageSize);
        await names.Read(Runs.Select(r => r.CorrelationId), cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnGetJsonAsync(string id, CancellationToken cancellationToken) =>
        await Open(id, cancellationToken) is { } json
            ? File(Encoding.UTF8.GetBytes(json.ToJsonString(Written)), "application/json", $"workflow-{id}.json")
            : NotFound();

    public async Task<IActionResult> OnPostSwitchAsync(string id, bool on, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is null)
        {
            return NotFound();
        }

        await types.SetEnabled(id, on, cancellationToken);
        journal.Note(Actions.WorkflowSwitched, Row.Name, on ? "on" : "off");
        await db.SaveChangesAsync(cancellationToken);
        TempData["Notice"] = on ? localizer["The workflow is on."].Value : localizer["The workflow is off. Runs that began go on to their end."].Value;
        return RedirectToPage(new { id });
    }

    private async Task<JsonObject?> Open(string id, CancellationToken cancellationToken)
    {
        Row = (await reader.Types(cancellationToken)).FirstOrDefault(t => t.WorkflowTypeId == id)!;
        return await types.Export(id, cancellationToken);
    }
}
