using System.Diagnostics;

namespace Coaching.Portal.Bench.Runs;

/// <summary>What a run gave.</summary>
/// <param name="Requests">Good answers.</param>
/// <param name="Errors">Other answers, and none at all.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="P50">Half of the answers took at most so many milliseconds.</param>
/// <param name="P99">Ninety-nine of a hundred took at most so many.</param>
internal sealed record LoadResult(int Requests, int Errors, double Seconds, double P50, double P99)
{
    public double PerSecond => Requests / Seconds;
}

/// <summary>Connections that each send the next request as soon as the last one is answered.</summary>
internal static class LoadRun
{
    public static async Task<LoadResult> Run(Uri portal, Scenario scenario, int connections, TimeSpan time)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = connections, UseCookies = false, AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = portal, Timeout = TimeSpan.FromSeconds(30) };
        var watch = Stopwatch.StartNew();
        var each = await Task.WhenAll(Enumerable.Range(0, connections).Select(c => Task.Run(() => Loop(http, scenario, c, watch, time))));
        var seconds = watch.Elapsed.TotalSeconds;
        var times = each.SelectMany(e => e.Times).Order().ToArray();
        return new(times.Length, each.Sum(e => e.Errors), seconds, At(times, 0.5), At(times, 0.99));
    }

    private static async Task<(List<double> Times, int Errors)> Loop(HttpClient http, Scenario scenario, int connection, Stopwatch watch, TimeSpan time)
    {
        var times = new List<double>();
        var errors = 0;
        while (watch.Elapsed < time && await scenario.Request(connection) is { } request)
        {
            using var _ = request;
            var start = Stopwatch.GetTimestamp();
            try
            {
                using var answer = await http.SendAsync(request);
                if (request.Options.TryGetValue(Scenarios.Browser, out var browser))
                {
                    browser.Take(answer);
                }

                if (answer.StatusCode == scenario.Expected)
                {
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                    continue;
                }
            }
            catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
            {
                // Counted below.
            }

            errors++;
        }

        return (times, errors);
    }

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
}
