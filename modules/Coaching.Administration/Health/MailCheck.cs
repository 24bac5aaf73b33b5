using Coaching.Kernel.Data;
using Coaching.Kernel.Files;
using Coaching.Kernel.Mail;
using Coaching.Kernel.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Coaching.Administration.Health;

/// <summary>Where mails go, and what went wrong with the last one that could not be sent.</summary>
internal sealed class MailCheck(PortalDb db, IOptions<MailOptions> options, DataFolder data, IStringLocalizer<MailCheck> localizer) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var mail = options.Value;
        var way = mail.Host is { } host
            ? localizer["Mails go to {0}, port {1}.", host, mail.Port].Value
            : localizer["No mail server is set up: nobody receives mails, they are written to the folder {0}.", Path.Combine(data.Root, mail.PickupFolder)].Value;
        var failure = await db.Work.Where(w => w.Kind == nameof(Mail) && w.Error != null)
            .OrderByDescending(w => w.Id).Select(w => w.Error).FirstOrDefaultAsync(cancellationToken);
        return failure is not null ? HealthCheckResult.Degraded($"{way} {localizer["A mail could not be sent: {0}", failure].Value}")
            : mail.Host is null ? HealthCheckResult.Degraded(way)
            : HealthCheckResult.Healthy(way);
    }
}
