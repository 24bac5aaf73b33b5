using Coaching.Kernel.Files;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Localization;

namespace Coaching.Administration.Health;

/// <summary>Whether the store of uploads, a folder or S3, takes a file, gives it back and lets it go.</summary>
internal sealed class StoreCheck(IFileStore files, IStringLocalizer<StoreCheck> localizer) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var name = $"health/{Guid.NewGuid():N}.txt";
        try
        {
            using var content = new MemoryStream("health"u8.ToArray());
            await files.Save(name, content, cancellationToken);
            await using var back = await files.Open(name, cancellationToken);
            await files.Remove(name, cancellationToken);
            return back is null
                ? HealthCheckResult.Unhealthy(localizer["The store of uploads does not give files back."])
                : HealthCheckResult.Healthy(localizer["The store of uploads takes files and gives them back."]);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy(localizer["The store of uploads does not work: {0}", error.Message], error);
        }
    }
}
