namespace Coaching.Portal.Health;

/// <summary>What a load balancer asks: database and data folder. The office's health page shows them beside the rooms' own checks.</summary>
internal static class ReadyChecks
{
    public const string Tag = "ready";

    public static void Add(IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<DatabaseCheck>("database", tags: [Tag])
        .AddCheck<FilesCheck>("files", tags: [Tag]);
}
