using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Coaching.Testing.Processes;
using Npgsql;

namespace Coaching.Portal.Bench.Machine;

/// <summary>A PostgreSQL server of this computer: the one that is named, else one made for this run from Debian's programs.</summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    private readonly string? _folder;

    private PostgresCluster(string connectionString, string? folder) => (ConnectionString, _folder) = (connectionString, folder);

    /// <summary>Without a database.</summary>
    public string ConnectionString { get; }

    /// <summary>Id of the server's first process; all others are its children.</summary>
    public int ProcessId { get; private set; }

    /// <returns>Null when there is no server and no program to make one.</returns>
    public static async Task<PostgresCluster?> Find()
    {
        var cluster = PortalPlace.PostgresServer is { } named ? new PostgresCluster(named, null) : await Make();
        if (cluster is not null)
        {
            await using var connection = new NpgsqlConnection(cluster.ConnectionString + ";Database=postgres;Pooling=false");
            await connection.OpenAsync();
            cluster.ProcessId = ProcessFigures.ParentOf(connection.ProcessID);
        }

        return cluster;
    }

    public async ValueTask DisposeAsync()
    {
        if (_folder is not null)
        {
            await Run(Programs()!, "pg_ctl", $"-D {_folder}/data -m immediate stop");
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static async Task<PostgresCluster?> Make()
    {
        if (Programs() is not { } programs)
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("coaching-pg-").FullName;
        if (Environment.UserName == "root")
        {
            await Process.Start("chown", ["postgres", folder]).WaitForExitAsync();
        }

        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        await Run(programs, "initdb", $"-D {folder}/data -A trust -E UTF8 --locale=C.UTF-8");
        await Run(programs, "pg_ctl", $"-D {folder}/data -w -l {folder}/log -o '-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c max_connections=200' start");
        var user = Environment.UserName == "root" ? "postgres" : Environment.UserName;
        return new(string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username={user}"), folder);
    }

    private static string? Programs() => !Directory.Exists("/usr/lib/postgresql") ? null : Directory.GetDirectories("/usr/lib/postgresql")
        .Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault();

    /// <summary>The server refuses to run as root; its own account runs it then.</summary>
    private static async Task Run(string programs, string program, string arguments)
    {
        var command = $"{programs}/{program} {arguments} >/dev/null 2>&1";
        var start = Environment.UserName == "root"
            ? new ProcessStartInfo("su", ["postgres", "-s", "/bin/sh", "-c", command])
            : new ProcessStartInfo("/bin/sh", ["-c", command]);
        start.WorkingDirectory = "/";
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed: {arguments}");
        }
    }
}
