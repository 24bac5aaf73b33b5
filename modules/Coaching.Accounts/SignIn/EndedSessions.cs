using System.Collections.Concurrent;

namespace Coaching.Accounts.SignIn;

/// <summary>
/// Sessions that ended on this node a moment ago: their cookies are refused at once, without asking the database. Later, and on
/// other nodes, the check of every minute finds that the session is gone.
/// </summary>
internal sealed class EndedSessions(TimeProvider clock)
{
    /// <summary>Longer than any cookie goes unchecked, one that was renewed while the session ended included.</summary>
    private static readonly TimeSpan Kept = 5 * Sessions.Recheck;

    private readonly ConcurrentDictionary<string, DateTimeOffset> _ended = new();

    public bool Contains(string hash) => _ended.ContainsKey(hash);

    public void Add(IEnumerable<string> hashes)
    {
        var now = clock.GetUtcNow();
        foreach (var old in _ended.Where(e => e.Value + Kept < now))
        {
            _ended.TryRemove(old);
        }

        foreach (var hash in hashes)
        {
            _ended[hash] = now;
        }
    }
}
