using System.Collections.Concurrent;
using Coaching.Kernel.Data;
using Coaching.Kernel.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Coaching.Library.Downloads;

/// <summary>
/// Counts downloads in memory and stores the counts every half minute, so that a download never waits for the database and works
/// while nothing can be written. A killed process forgets at most that half minute.
/// </summary>
internal sealed class DownloadCounter(IServiceScopeFactory scopes, SiteSettings settings, TimeProvider clock, ILogger<DownloadCounter> log) : BackgroundService
{
    private readonly ConcurrentDictionary<(string Id, DateOnly Day), int> _waiting = new();

    /// <summary>One more download, today where the centre is.</summary>
    public void Count(string documentId)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), settings.Zone).DateTime);
        _waiting.AddOrUpdate((documentId, today), 1, (_, n) => n + 1);
    }

    /// <summary>Stores what was counted since the last time.</summary>
    public async Task Save(CancellationToken cancellationToken = default)
    {
        foreach (var key in _waiting.Keys)
        {
            if (!_waiting.TryRemove(key, out var count))
            {
                continue;
            }

            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
                await db.InOneTransaction(
                    () => db.Database.ExecuteSqlAsync(
                        $"""INSERT INTO "library_download" ("DocumentId", "Day", "Count") VALUES ({key.Id}, {key.Day}, {count}) ON CONFLICT ("DocumentId", "Day") DO UPDATE SET "Count" = "library_download"."Count" + {count}""",
                        cancellationToken),
                    cancellationToken);
            }
            catch
            {
                _waiting.AddOrUpdate(key, count, (_, n) => n + count);
                throw;
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TrySave(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(30), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TrySave(stoppingToken);
        }
    }

    private async Task TrySave(CancellationToken cancellationToken)
    {
        try
        {
            await Save(cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogWarning("Downloads could not be counted yet: {Reason}", error.Message);
        }
    }
}
