using System.Globalization;

namespace Coaching.Portal.Tests.Reliability;

/// <summary>How often the portal is killed: <c>COACHING_KILL_ROUNDS</c>, 20 when it says nothing.</summary>
internal static class Rounds
{
    public static int Count { get; } = int.TryParse(Environment.GetEnvironmentVariable("COACHING_KILL_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 20;
}
