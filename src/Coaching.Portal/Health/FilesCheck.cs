using Coaching.Kernel.Files;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Localization;

namespace Coaching.Portal.Health;

/// <summary>Whether the data folder takes a file.</summary>
internal sealed class FilesCheck(DataFolder data, IStringLocalizer<FilesCheck> localizer) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var file = Path.Combine(data.Root, $"health-{Guid.NewGuid():N}.tmp");
        try
        {
            await File.WriteAllTextAsync(file, "health", cancellationToken);
            File.Delete(file);
            return HealthCheckResult.Healthy(localizer["Files can be written in {0}.", data.Root]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return HealthCheckResult.Unhealthy(localizer["Files cannot be written in {0}: {1}", data.Root, error.Message], error);
        }
    }
}
