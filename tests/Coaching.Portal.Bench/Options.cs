namespace Coaching.Portal.Bench;

/// <summary>What to measure.</summary>
/// <param name="Phase">How long each scenario runs at each number of connections.</param>
/// <param name="Only">Words that a scenario's name must contain one of; empty for all.</param>
/// <param name="Sqlite">Whether to measure on SQLite.</param>
/// <param name="Postgres">Whether to measure on PostgreSQL.</param>
/// <param name="Published">Folder of a portal that is published already.</param>
internal sealed record Options(TimeSpan Phase, IReadOnlyList<string> Only, bool Sqlite, bool Postgres, string? Published)
{
    public static Options Read(string[] args) => new(
        TimeSpan.FromSeconds(args.Contains("--quick") ? 2 : 6),
        After(args, "--only")?.Split(',') ?? [],
        !args.Contains("--postgres"),
        !args.Contains("--sqlite"),
        After(args, "--published"));

    public bool Wants(string name) => Only.Count == 0 || Only.Any(w => name.Contains(w, StringComparison.OrdinalIgnoreCase));

    private static string? After(string[] args, string name) => args.SkipWhile(a => a != name).Skip(1).FirstOrDefault();
}
