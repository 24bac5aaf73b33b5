using System.Collections.Concurrent;
using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Coaching.Accounts.SignIn;

/// <summary>Notes when sessions were used, and writes it every minute: pages stay readable while nothing can be written.</summary>
internal sealed class SeenSessions(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SeenSessions> log) : BackgroundService
{
    private readonly ConcurrentDictionary<string, DateTime> _seen = new();

    /// <summary>The time without its seconds: more would only tell people's habits.</summary>
    public static DateTime Minute(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMinute), DateTimeKind.Utc);

    public void Note(string hash) => _seen[hash] = Minute(clock.GetUtcNow());

    /// <summary>Writes what was noted.</summary>
    public async Task Write(CancellationToken cancellationToken)
    {
        var noted = _seen.ToArray();
        if (noted.Length == 0)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await db.InOneTransaction(async () =>
        {
            foreach (var (hash, seen) in noted)
            {
                await db.Sessions.Where(s => s.Hash == hash).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenUtc, seen), cancellationToken);
            }
        }, cancellationToken);
        foreach (var written in noted)
        {
            _seen.TryRemove(written);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Sessions.Recheck, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Write(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogWarning("Could not write when sessions were used: {Reason}", error.Message);
            }
        }
    }
}
