using Coaching.Kernel.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Localization;

namespace Coaching.Administration.Health;

/// <summary>Whether the worker keeps up, and whether it gave something up.</summary>
internal sealed class WorkCheck(PortalDb db, TimeProvider clock, IStringLocalizer<WorkCheck> localizer) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var counts = await WorkCounts.Of(db, clock.GetUtcNow().UtcDateTime, cancellationToken);
        var text = localizer["Waiting: {0}. Overdue: {1}. Given up: {2}.", counts.Waiting, counts.Overdue, counts.Dead].Value;
        return counts is { Overdue: 0, Dead: 0 } ? HealthCheckResult.Healthy(text) : HealthCheckResult.Degraded(text);
    }
}
