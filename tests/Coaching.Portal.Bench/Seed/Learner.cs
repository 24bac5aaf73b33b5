using Coaching.Testing.Processes;

namespace Coaching.Portal.Bench.Seed;

/// <summary>Somebody who is signed in and enrolled in every module, with the first lessons done.</summary>
internal sealed class Learner(string id, CookieJar cookies, IReadOnlyList<ModulePath> modules)
{
    /// <summary>How many lessons of each module are done from the beginning.</summary>
    public const int Done = 4;

    private readonly Queue<string> _left = new(modules.SelectMany(m => m.Lessons.Skip(Done).SkipLast(1).Select(l => l.Url)));

    public string Id => id;

    public CookieJar Cookies => cookies;

    /// <summary>Token of this person's forms, once it has been read from a page.</summary>
    public string? Token { get; set; }

    /// <summary>A lesson to read.</summary>
    public string Lesson(int n) => modules[n % modules.Count].Lessons[n / modules.Count % modules[n % modules.Count].Lessons.Count].Url;

    /// <summary>A lesson that is not done yet, never the same twice; the last one of a module stays, so that no certificate is drawn.</summary>
    public string? NextToFinish()
    {
        lock (_left)
        {
            return _left.TryDequeue(out var url) ? url : null;
        }
    }
}
