using System.Diagnostics;
using System.Reflection;

namespace Coaching.Administration.Health;

/// <summary>Since when this process runs, and which version it is.</summary>
internal static class Uptime
{
    public static TimeSpan Time
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return TimeProvider.System.GetUtcNow() - process.StartTime.ToUniversalTime();
        }
    }

    /// <summary>Version of the portal as it was built.</summary>
    public static string Version { get; } =
        typeof(Uptime).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "?";
}
