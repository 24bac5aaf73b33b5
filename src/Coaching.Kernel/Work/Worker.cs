using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Coaching.Kernel.Work;

/// <summary>Every node's background worker: on a signal, and every few seconds for what other nodes left or what falls due.</summary>
internal sealed class Worker(WorkQueue queue, WorkSignal signal, TimeProvider clock, ILogger<Worker> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = clock.CreateTimer(_ => signal.Ring(), null, Look, Look);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await queue.RunDue(stoppingToken);
                await signal.Wait(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                log.LogError(error, "The worker could not look for work");
                await Task.Delay(Look, clock, stoppingToken);
            }
        }
    }
}
