using System.Collections.Concurrent;
using Coaching.Kernel.Changes;

namespace Coaching.Content.Store;

/// <summary>
/// What pages ask the store for again and again (where an address leads, a module's outline, translations), kept until published
/// content changes. What is kept is shared: never change it.
/// </summary>
public sealed class PublishedMemory : IKeptInMemory
{
    private const int Most = 20_000;

    private volatile ConcurrentDictionary<(Type, string), object> _kept = new();

    public string Source => "content";

    /// <summary>What is kept under a key, else what <paramref name="read"/> finds; nothing is kept when it finds nothing.</summary>
    public async Task<T?> Get<T>(string key, Func<Task<T?>> read)
        where T : class
    {
        // What was read before a change goes into what that change throws away.
        var kept = _kept;
        if (kept.TryGetValue((typeof(T), key), out var found))
        {
            return (T)found;
        }

        var value = await read();
        if (value is not null && kept.Count < Most)
        {
            kept[(typeof(T), key)] = value;
        }

        return value;
    }

    public Task Reload(CancellationToken cancellationToken = default)
    {
        _kept = new();
        return Task.CompletedTask;
    }
}
