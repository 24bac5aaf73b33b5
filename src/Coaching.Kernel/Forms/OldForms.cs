using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Coaching.Kernel.Forms;

/// <summary>Forgets, every hour, the forms that took effect two days ago: nobody sends those again.</summary>
internal sealed class OldForms(IServiceScopeFactory scopes, TimeProvider clock, ILogger<OldForms> log) : BackgroundService
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    /// <summary>Forgets now.</summary>
    public async Task Forget(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var until = clock.GetUtcNow().UtcDateTime - Kept;
        await db.InOneTransaction(() => db.Set<SubmittedForm>().Where(f => f.CreatedUtc < until).ExecuteDeleteAsync(cancellationToken), cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Forget(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogWarning("Old forms could not be forgotten yet: {Reason}", error.Message);
            }
        }
    }
}
