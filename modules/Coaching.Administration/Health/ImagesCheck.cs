using Coaching.Content.Media;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Localization;

namespace Coaching.Administration.Health;

/// <summary>Whether pictures can be made smaller here.</summary>
internal sealed class ImagesCheck(Thumbnails thumbnails, IStringLocalizer<ImagesCheck> localizer) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(thumbnails.Available
            ? HealthCheckResult.Healthy(localizer["Pictures are made smaller for phones with vipsthumbnail."])
            : HealthCheckResult.Degraded(localizer["vipsthumbnail is missing: visitors get pictures in full size. Install the Debian package libvips-tools."]));
}
