using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Coaching.Kernel.Changes;

/// <summary>Looks every two seconds whether a source has changed, and has what depends on it read again.</summary>
public sealed class ChangeWatch(IServiceScopeFactory scopes, IEnumerable<IKeptInMemory> kept, TimeProvider clock, ILogger<ChangeWatch> log) : BackgroundService
{
    private readonly Dictionary<string, long> _seen = [];
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Looks now. Called after a change on this node, so that the person who made it sees it on the next page.</summary>
    public async Task Look(CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var changes = await scope.ServiceProvider.GetRequiredService<PortalDb>().Set<Change>().ToListAsync(cancellationToken);
            foreach (var change in changes.Where(c => _seen.GetValueOrDefault(c.Name) != c.Version))
            {
                foreach (var memory in kept.Where(k => k.Source == change.Name))
                {
                    await memory.Reload(cancellationToken);
                }

                _seen[change.Name] = change.Version;
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Looks after a commit, whose success does not depend on it: what cannot be read now is read at the next look.</summary>
    internal async Task LookNow()
    {
        try
        {
            await Look();
        }
        catch (Exception error)
        {
            Complain(error);
        }
    }

    public override void Dispose()
    {
        _turn.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(2), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Look(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                Complain(error);
            }
        }
    }

    private void Complain(Exception error) => log.LogWarning("Could not look for changes: {Reason}", error.Message);
}
