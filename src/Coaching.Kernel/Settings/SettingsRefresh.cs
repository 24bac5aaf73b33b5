using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Coaching.Kernel.Settings;

/// <summary>Looks every few seconds for settings that another node changed.</summary>
internal sealed class SettingsRefresh(SiteSettings settings, TimeProvider clock, ILogger<SettingsRefresh> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(10), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await settings.Reload(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogWarning("Settings could not be read again: {Reason}", error.Message);
            }
        }
    }
}
