using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Coaching.Kernel.Work;

/// <summary>Wakes this node's worker as soon as work has been saved; other nodes find it when they look.</summary>
public sealed class WorkSignal : SaveChangesInterceptor
{
    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Wakes the worker.</summary>
    public void Ring() => _channel.Writer.TryWrite(true);

    /// <summary>Waits for a signal.</summary>
    public async Task Wait(CancellationToken cancellationToken) => await _channel.Reader.ReadAsync(cancellationToken);

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        // After acceptance added rows are unchanged; looking for any job at all is enough and costs nothing.
        if (eventData.Context?.ChangeTracker.Entries<WorkItem>().Any(e => e.State == EntityState.Unchanged) == true)
        {
            Ring();
        }

        return base.SavedChangesAsync(eventData, result, cancellationToken);
    }
}
