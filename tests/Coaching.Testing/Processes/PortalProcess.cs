using System.Collections.Concurrent;
using System.Diagnostics;

namespace Coaching.Testing.Processes;

/// <summary>The portal as an operating system sees it: a process that is started, listens, and can be killed at any moment.</summary>
public sealed class PortalProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PortalProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"The portal ended ({Exit()}) before it listened:\n{Said}"));
    }

    /// <summary>Where it listens; only after <see cref="Start"/>.</summary>
    public Uri Address => _address.Task.Result;

    /// <summary>Id of the process.</summary>
    public int Id => _process.Id;

    /// <summary>What it has written so far.</summary>
    public string Said => string.Join('\n', _said);

    /// <summary>Starts the portal on a free port of this computer and waits until it listens.</summary>
    public static async Task<PortalProcess> Start(PortalPlace place, string environment = "Testing", params string[] more)
    {
        var portal = Launch(place, environment, more);
        try
        {
            await portal.Listens();
            return portal;
        }
        catch
        {
            await portal.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the portal and does not wait.</summary>
    public static PortalProcess Launch(PortalPlace place, string environment = "Testing", params string[] more) =>
        Launch("dotnet", [BuiltPortal(), .. place.Arguments, .. more], environment, place.Folder);

    /// <summary>Starts a portal from any folder and does not wait.</summary>
    public static PortalProcess Launch(string program, IEnumerable<string> arguments, string environment, string workingFolder)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = environment, ["DOTNET_ENVIRONMENT"] = environment },
        };
        foreach (var argument in arguments.Append("--urls=http://127.0.0.1:0"))
        {
            start.ArgumentList.Add(argument);
        }

        var portal = new PortalProcess(Process.Start(start)!);
        portal._process.BeginOutputReadLine();
        portal._process.BeginErrorReadLine();
        return portal;
    }

    /// <summary>Waits until it listens.</summary>
    /// <exception cref="InvalidOperationException">It ended instead; the message says what it wrote.</exception>
    public Task<Uri> Listens() => _address.Task.WaitAsync(Patience);

    /// <summary>A visitor of this portal with cookies of their own; follows nothing by itself.</summary>
    public Visitor Visit(CookieJar? cookies = null) => new(new HttpClient(cookies ?? new CookieJar()) { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(60) });

    /// <summary>Ends the process as <c>kill -9</c> does: it can do nothing more.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await Kill();
        }

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        _said.Enqueue(line);
        if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
        {
            _address.TrySetResult(new Uri(line[(at + Listening.Length)..].Trim()));
        }
    }

    private string Exit() => _process.HasExited ? _process.ExitCode.ToString(null as IFormatProvider) : "running";

    /// <summary>The portal of this repository, built in the configuration of the tests.</summary>
    private static string BuiltPortal()
    {
        var here = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        var configuration = Path.GetFileName(Path.GetDirectoryName(here)!);
        var root = new DirectoryInfo(here);
        while (!File.Exists(Path.Combine(root.FullName, "Coaching.Portal.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return Path.Combine(root.FullName, "src", "Coaching.Portal", "bin", configuration, "net10.0", "Coaching.Portal.dll");
    }
}
