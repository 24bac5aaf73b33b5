using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Coaching.Administration.Health;

/// <summary>English words for checks and their outcomes, to be translated.</summary>
internal static class CheckWords
{
    /// <summary>The order in which they are read.</summary>
    public static List<string> Order { get; } = ["database", "files", "store", "mail", "images", "work"];

    /// <summary>The check by its registered name.</summary>
    public static string Title(string name) => name switch
    {
        "database" => /*text*/ "Database",
        "files" => /*text*/ "Data folder",
        "store" => /*text*/ "Uploads",
        "mail" => /*text*/ "Mail",
        "images" => /*text*/ "Pictures",
        "work" => /*text*/ "Work in the background",
        _ => name,
    };

    /// <summary>The outcome, and the theme's tag for it.</summary>
    public static (string Words, string Tag) State(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => (/*text*/ "In order", "done"),
        HealthStatus.Degraded => (/*text*/ "Needs attention", "wait"),
        _ => (/*text*/ "Out of order", "bad"),
    };
}
