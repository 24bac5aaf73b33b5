using System.Globalization;

namespace Coaching.Training.Outlines;

/// <summary>How long something takes, as people write it; the same in both languages.</summary>
internal static class Durations
{
    /// <summary>«45 min», «6 h», «5 h 20».</summary>
    public static string Text(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var rest) => $"{rest}\u00a0min",
        (var hours, 0) => $"{hours}\u00a0h",
        var (hours, rest) => string.Create(CultureInfo.InvariantCulture, $"{hours}\u00a0h\u00a0{rest:00}"),
    };
}
