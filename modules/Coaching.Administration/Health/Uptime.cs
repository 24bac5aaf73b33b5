using System.Reflection;

namespace Coaching.Administration.Health;

/// <summary>Since when this process runs, and which version it is.</summary>
internal sealed class Uptime(TimeProvider clock)
{
    private readonly DateTimeOffset _started = clock.GetUtcNow();

    public TimeSpan Time => clock.GetUtcNow() - _started;

    /// <summary>Version of the portal as it was built.</summary>
    public static string Version { get; } =
        typeof(Uptime).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "?";
}
