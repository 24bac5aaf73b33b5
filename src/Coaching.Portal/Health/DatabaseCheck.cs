using System.Diagnostics;
using Coaching.Kernel.Data;
using Coaching.Kernel.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Localization;

namespace Coaching.Portal.Health;

/// <summary>Whether the database answers, how quickly, and how large it is.</summary>
internal sealed class DatabaseCheck(PortalDb db, IStringLocalizer<DatabaseCheck> localizer) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var watch = Stopwatch.StartNew();
            var bytes = await db.Database.SqlQueryRaw<long>(db.IsPostgres
                ? "SELECT pg_database_size(current_database()) AS \"Value\""
                : "SELECT page_count * page_size AS \"Value\" FROM pragma_page_count(), pragma_page_size()").SingleAsync(cancellationToken);
            var milliseconds = watch.Elapsed.TotalMilliseconds;
            var provider = db.IsPostgres ? "PostgreSQL" : "SQLite";
            return HealthCheckResult.Healthy(localizer["{0} answers in {1} ms; it weighs {2}.", provider, milliseconds.ToString("0.0", System.Globalization.CultureInfo.CurrentCulture), Weights.Size(bytes)]);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy(localizer["The database does not answer: {0}", error.Message], error);
        }
    }
}
