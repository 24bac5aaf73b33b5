using Coaching.Kernel.Data;
using Coaching.Kernel.Localization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Localization;

namespace Coaching.Administration.Health;

/// <summary>Whether the worker keeps up, and whether it gave something up.</summary>
internal sealed class WorkCheck(PortalDb db, TimeProvider clock, IStringLocalizer<WorkCheck> localizer) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var counts = await WorkCounts.Of(db, clock.GetUtcNow().UtcDateTime, cancellationToken);
        var text = string.Join(' ',
            localizer.Plural(counts.Waiting, "{0} job waits.", "{0} jobs wait."),
            localizer.Plural(counts.Overdue, "{0} is overdue.", "{0} are overdue."),
            localizer.Plural(counts.Dead, "{0} was given up.", "{0} were given up."));
        return counts is { Overdue: 0, Dead: 0 } ? HealthCheckResult.Healthy(text) : HealthCheckResult.Degraded(text);
    }
}
