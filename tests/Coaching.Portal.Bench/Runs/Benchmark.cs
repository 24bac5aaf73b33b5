using System.Diagnostics;
using System.Globalization;
using Coaching.Portal.Bench.Machine;
using Coaching.Portal.Bench.Seed;
using Coaching.Testing.Processes;

namespace Coaching.Portal.Bench.Runs;

/// <summary>Measures one published portal on one database.</summary>
internal sealed class Benchmark(string database, string published, PortalPlace place, BigCentre centre, PostgresCluster? cluster, Options options)
{
    private static readonly int[] Connections = [1, 16, 64];

    private readonly List<string> _missed = [];

    public async Task Run()
    {
        var queries = await CountQueries();
        await using var portal = await Start();
        Console.WriteLine();
        Console.WriteLine($"{database}, load of the computer {ThisComputer.Load()}");
        Console.WriteLine("scenario                        conn      req/s   p50 ms   p99 ms  errors  CPU ms   goal  x constant   MiB  SQL  rows");
        var scenarios = new Scenarios(place, centre, portal.Address);
        await scenarios.OpenForms(options.Wants("lesson completion"), options.Wants("publishing an article"));
        var wanted = scenarios.All.Where(s => options.Wants(s.Name)).ToList();
        foreach (var scenario in wanted.Append(Scenarios.Constant))
        {
            await WarmUp(portal, scenario, options.Phase);
        }

        foreach (var scenario in wanted)
        {
            // What was published while others got warm has emptied what was kept.
            await WarmUp(portal, scenario, options.Phase / 2);
            foreach (var connections in Connections)
            {
                await Measure(portal, scenario, connections, queries.GetValueOrDefault(scenario.Name, -1));
            }
        }

        var (now, peak) = ProcessFigures.Memory(portal.Id);
        Say($"memory of the portal: {now:0} MiB now, {peak:0} MiB at most");
        if (cluster is not null && peak > 250)
        {
            _missed.Add(F($"memory: {peak:0} MiB, goal 250"));
        }

        await portal.Kill();
        await MeasureStarts();
        Console.WriteLine(_missed.Count == 0 ? "All goals are met." : "Missed:\n  " + string.Join("\n  ", _missed));
    }

    /// <summary>The compiler's second thoughts belong to the first minutes of a portal, not to its days: they are waited for.</summary>
    private async Task WarmUp(PortalProcess portal, Scenario scenario, TimeSpan time)
    {
        await LoadRun.Run(portal.Address, scenario, 4, time);
        for (var seconds = 0; seconds < 30; seconds++)
        {
            var before = Cpu(portal);
            await Task.Delay(TimeSpan.FromSeconds(1));
            if (Cpu(portal) - before < 40)
            {
                return;
            }
        }
    }

    private async Task Measure(PortalProcess portal, Scenario scenario, int connections, int queries)
    {
        var (constant, constantCpu) = await Counted(portal, Scenarios.Constant, connections, options.Phase / 3);
        var before = scenario.Rows is null ? 0 : await place.Count(scenario.Rows);
        var (result, cpu) = await Counted(portal, scenario, connections, options.Phase);
        var rows = string.Empty;
        if (scenario.Rows is not null)
        {
            var written = await place.Count(scenario.Rows) - before;
            rows = F($"{written}");
            if (written != result.Requests)
            {
                _missed.Add(F($"{scenario.Name}, {connections} connections: {result.Requests} good answers and {written} rows"));
            }
        }

        Console.WriteLine(F($"{scenario.Name,-30}  {connections,4}  {result.PerSecond,9:0.0}  {result.P50,7:0.00}  {result.P99,7:0.00}  {result.Errors,6}  {cpu,6:0.00}  {scenario.Goal,5:0.0}  {cpu / constantCpu,10:0.0}  {ProcessFigures.Memory(portal.Id).Now,4:0}  {(queries < 0 ? "" : F($"{queries}")),3}  {rows}"));
        if (connections == 1)
        {
            Console.WriteLine(F($"{"  constant page",-30}  {connections,4}  {constant.PerSecond,9:0.0}  {constant.P50,7:0.00}  {constant.P99,7:0.00}  {constant.Errors,6}  {constantCpu,6:0.00}"));
        }

        Judge(scenario, connections, result, cpu, queries);
    }

    private void Judge(Scenario scenario, int connections, LoadResult result, double cpu, int queries)
    {
        if (connections == 16 && cpu > scenario.Goal)
        {
            _missed.Add(F($"{scenario.Name}: {cpu:0.00} ms of processor time a request, goal {scenario.Goal:0.0}"));
        }

        if (result.Errors > 0)
        {
            _missed.Add(F($"{scenario.Name}, {connections} connections: {result.Errors} errors"));
        }

        if (scenario.Name.StartsWith("lesson, ", StringComparison.Ordinal))
        {
            if (connections == 64 && result.P99 > 150)
            {
                _missed.Add(F($"{scenario.Name}: p99 {result.P99:0} ms at 64 connections, goal 150"));
            }

            if (connections == 1 && queries > 6)
            {
                _missed.Add(F($"{scenario.Name}: {queries} queries, goal 6"));
            }
        }
    }

    private async Task<(LoadResult Result, double CpuPerRequest)> Counted(PortalProcess portal, Scenario scenario, int connections, TimeSpan time)
    {
        var before = Cpu(portal);
        var result = await LoadRun.Run(portal.Address, scenario, connections, time);
        return (result, (Cpu(portal) - before) / Math.Max(1, result.Requests));
    }

    private double Cpu(PortalProcess portal) =>
        ProcessFigures.CpuMilliseconds(portal.Id) + (cluster is null ? 0 : ProcessFigures.CpuMilliseconds(cluster.ProcessId, withChildren: true));

    /// <summary>How many SQL commands each scenario takes once it is warm, read from the portal's own log.</summary>
    private async Task<Dictionary<string, int>> CountQueries()
    {
        const string Executed = "Executed DbCommand";
        await using var portal = await Start("--Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command=Information");
        var scenarios = new Scenarios(place, centre, portal.Address);
        await scenarios.OpenForms(options.Wants("lesson completion"), options.Wants("publishing an article"));
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = portal.Address };
        var counts = new Dictionary<string, int>();
        foreach (var scenario in scenarios.All.Where(s => options.Wants(s.Name)))
        {
            var found = new List<int>();
            for (var n = 0; n < 7; n++)
            {
                await Task.Delay(100);
                var before = portal.Said.Split(Executed).Length;
                using var request = await scenario.Request(0);
                using var answer = await http.SendAsync(request!);
                await Task.Delay(100);
                found.Add(portal.Said.Split(Executed).Length - before);
            }

            // The worker's and the watch's own queries fall into some of them.
            counts[scenario.Name] = found.Skip(2).Min();
        }

        return counts;
    }

    private async Task MeasureStarts()
    {
        var times = new List<double>();
        for (var n = 0; n < 3; n++)
        {
            var watch = Stopwatch.StartNew();
            await using var portal = await Start();
            using var answer = await portal.Visit().Get("/health/ready");
            times.Add(watch.Elapsed.TotalSeconds);
        }

        Say($"start on the existing database until it answers: {string.Join(", ", times.Select(t => F($"{t:0.00}")))} s");
        if (times.Min() > 2)
        {
            _missed.Add(F($"start: {times.Min():0.00} s at best, goal 2"));
        }
    }

    private async Task<PortalProcess> Start(params string[] more)
    {
        var portal = PortalProcess.Launch("dotnet", [Path.Combine(published, "Coaching.Portal.dll"), .. place.Arguments, "--Limits:SearchesPerMinute=1000000", "--Accounts:SecondFactor=Offered", .. more], "Production", published);
        await portal.Listens();
        return portal;
    }

    private static void Say(FormattableString text) => Console.WriteLine(F(text));

    private static string F(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
