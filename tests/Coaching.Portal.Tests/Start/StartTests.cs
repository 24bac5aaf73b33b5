using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Coaching.Portal.Tests.Start;

/// <summary>A start that cannot succeed says why in one sentence and ends with 1.</summary>
public sealed partial class StartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coaching-start-").FullName;

    [Fact]
    public async Task A_port_in_use()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        Fails(await PortalProcess.Run(null, Arguments(port)), "Another program already listens there");
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written()
    {
        var file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "not a folder");
        Fails(await PortalProcess.Run(null, Arguments(PortalProcess.FreePort(), Path.Combine(file, "data"))), "The data folder cannot be used");
    }

    [Fact]
    public async Task A_data_folder_that_another_portal_uses()
    {
        await using var other = new FileStream(Path.Combine(_folder, "portal.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        Fails(await PortalProcess.Run(null, Arguments(PortalProcess.FreePort())), "Another portal already uses this data folder");
    }

    [Fact]
    public async Task A_database_file_that_is_none()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "portal.db"), new string('x', 5000));
        Fails(await PortalProcess.Run(null, Arguments(PortalProcess.FreePort())), "The database file in the data folder cannot be used");
    }

    [Fact]
    public async Task A_PostgreSQL_that_nobody_reaches()
    {
        var postgres = $"--ConnectionStrings:Postgres=Host=127.0.0.1;Port={PortalProcess.FreePort()};Username=nobody;Timeout=5";
        Fails(await PortalProcess.Run(null, [.. Arguments(PortalProcess.FreePort()), postgres]), "PostgreSQL cannot be reached");
    }

    [Fact]
    public async Task An_address_that_is_none() =>
        Fails(await PortalProcess.Run(null, [.. Arguments(PortalProcess.FreePort()), "--Portal:PublicUrl=coaching.example"]), "Portal:PublicUrl must be the address");

    [Fact]
    public async Task In_production_the_first_start_prints_the_set_up_link_and_no_sample_people()
    {
        var (_, output, error) = await PortalProcess.Run("/fr/installation/", Arguments(PortalProcess.FreePort()));
        Assert.Matches(SetupLine(), output);
        Assert.Empty(error);
        Assert.False(File.Exists(Path.Combine(_folder, "sample-people.txt")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [GeneratedRegex("^ *http://localhost:5000/fr/installation/[A-Za-z0-9_-]{43}\\s*$", RegexOptions.Multiline)]
    private static partial Regex SetupLine();

    private static void Fails((int? ExitCode, string Output, string Error) run, string sentence)
    {
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(sentence, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("fail:", run.Output, StringComparison.Ordinal);
    }

    private string[] Arguments(int port, string? folder = null) =>
        ["--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"), $"--Data:Folder={folder ?? _folder}", "--Portal:PublicUrl=http://localhost:5000", $"--contentRoot={AppContext.BaseDirectory}"];
}
