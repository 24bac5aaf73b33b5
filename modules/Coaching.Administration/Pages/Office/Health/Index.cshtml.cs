using Coaching.Administration.Audit;
using Coaching.Administration.Health;
using Coaching.Kernel.Data;
using Coaching.Kernel.Localization;
using Coaching.Kernel.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Localization;

namespace Coaching.Administration.Pages.Office.Health;

/// <summary>Whether everything the portal stands on is in order, and what failed.</summary>
internal sealed class IndexModel(
    HealthCheckService checks, PortalDb db, WorkSignal signal, OfficeJournal journal, TimeProvider clock, IStringLocalizer<IndexModel> localizer)
    : PageModel
{
    private const int Most = 50;

    public IReadOnlyDictionary<string, HealthReportEntry> Checks { get; private set; } = new Dictionary<string, HealthReportEntry>();

    public IReadOnlyList<WorkItem> Failed { get; private set; } = [];

    public string Running => Uptime.Time.TotalDays >= 1
        ? localizer.Plural((int)Uptime.Time.TotalDays, "{0} day", "{0} days")
        : Uptime.Time.TotalHours >= 1
            ? localizer.Plural((int)Uptime.Time.TotalHours, "{0} hour", "{0} hours")
            : localizer.Plural((int)Uptime.Time.TotalMinutes, "{0} minute", "{0} minutes");

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Checks = (await checks.CheckHealthAsync(cancellationToken)).Entries;
        Failed = await db.Work.Where(w => w.Error != null).OrderByDescending(w => w.Dead).ThenByDescending(w => w.Id).Take(Most).ToListAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostRetryAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var count = await db.InOneTransaction(
            async () =>
            {
                var freed = await db.Work.Where(w => w.Error != null && (w.LeasedUntilUtc == null || w.LeasedUntilUtc < now)).ExecuteUpdateAsync(s => s
                    .SetProperty(w => w.Dead, false)
                    .SetProperty(w => w.Attempts, 0)
                    .SetProperty(w => w.DueUtc, now), cancellationToken);
                journal.Note(Actions.WorkRetried, null, $"{freed}");
                await db.SaveChangesAsync(cancellationToken);
                return freed;
            },
            cancellationToken);
        signal.Ring();
        TempData["Notice"] = localizer.Plural(count, "{0} job is tried again now.", "{0} jobs are tried again now.");
        return RedirectToPage();
    }
}
