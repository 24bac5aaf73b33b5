using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Coaching.Portal.Tests.Start;

/// <summary>The portal as a process of its own, as an operator starts it.</summary>
internal static class PortalProcess
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);

    /// <summary>A port of this machine's loopback that nobody listens at.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts it and reads until it ends or says a word.</summary>
    /// <param name="until">Ends the process as soon as a line of its output holds this; null: it ends by itself.</param>
    public static async Task<(int? ExitCode, string Output, string Error)> Run(string? until, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "Coaching.Portal.dll")))
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment.Remove("ASPNETCORE_URLS");
        using var process = Process.Start(start)!;
        using var time = new CancellationTokenSource(Longest);
        try
        {
            var error = process.StandardError.ReadToEndAsync(time.Token);
            var output = await ReadUntil(process.StandardOutput, until, time.Token);
            if (until is not null)
            {
                process.Kill(entireProcessTree: true);
            }

            await process.WaitForExitAsync(time.Token);
            return (until is null ? process.ExitCode : null, output, await error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static async Task<string> ReadUntil(StreamReader reader, string? until, CancellationToken cancellationToken)
    {
        var output = new System.Text.StringBuilder();
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            output.AppendLine(line);
            if (until is not null && line.Contains(until, StringComparison.Ordinal))
            {
                break;
            }
        }

        return output.ToString();
    }
}
