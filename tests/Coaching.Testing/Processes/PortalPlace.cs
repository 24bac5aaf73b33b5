using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Coaching.Testing.Processes;

/// <summary>A data folder and a database that outlive the portals started on them.</summary>
public sealed class PortalPlace : IAsyncDisposable
{
    private readonly string? _server;

    private PortalPlace(string? server)
    {
        _server = server;
        Folder = Directory.CreateTempSubdirectory("coaching-").FullName;
        Postgres = server is null ? null : $"{server};Database=p_{Guid.NewGuid():N}";
    }

    /// <summary>Connection string without database of the PostgreSQL server that tests may use, or null.</summary>
    public static string? PostgresServer => Environment.GetEnvironmentVariable("COACHING_TEST_POSTGRES");

    public string Folder { get; }

    /// <summary>Connection string, or null for SQLite.</summary>
    public string? Postgres { get; }

    /// <summary>What a portal is started with to work here.</summary>
    public IEnumerable<string> Arguments =>
    [
        "--Data:Folder=" + Folder,
        "--Portal:PublicUrl=http://localhost",
        .. Postgres is null ? Array.Empty<string>() : ["--ConnectionStrings:Postgres=" + Postgres],
    ];

    /// <summary>An empty place on SQLite, or on a server; the test is skipped when the server it needs is not named.</summary>
    public static async Task<PortalPlace> Create(bool postgres)
    {
        Assert.SkipWhen(postgres && PostgresServer is null, "COACHING_TEST_POSTGRES names no PostgreSQL server; tests/run.sh starts one.");
        return await Create(postgres ? PostgresServer : null);
    }

    /// <summary>An empty place on a server, or on SQLite when there is none.</summary>
    public static async Task<PortalPlace> Create(string? server)
    {
        var place = new PortalPlace(server);
        if (server is not null)
        {
            await Admin(server, $"CREATE DATABASE \"{place.DatabaseName}\"");
        }

        return place;
    }

    /// <summary>A connection of one's own, beside those of the portal.</summary>
    public async Task<DbConnection> Connect()
    {
        DbConnection connection = Postgres is null
            ? new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(Folder, "portal.db"), DefaultTimeout = 10, Pooling = false }.ToString())
            : new NpgsqlConnection(Postgres + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>The one value of a query, as a number.</summary>
    public async Task<long> Count(string sql)
    {
        await using var connection = await Connect();
        return await Count(connection, sql);
    }

    /// <inheritdoc cref="Count(string)"/>
    public static async Task<long> Count(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(), null);
    }

    /// <summary>Runs a statement.</summary>
    public async Task Execute(string sql)
    {
        await using var connection = await Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await Admin(_server, $"DROP DATABASE IF EXISTS \"{DatabaseName}\" WITH (FORCE)");
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private string DatabaseName => Postgres!.Split("Database=")[1];

    private static async Task Admin(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server + ";Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
