using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Coaching.Kernel.Data;

/// <summary>How the portal reaches its database: a SQLite file by default, PostgreSQL when a connection string is configured.</summary>
/// <param name="PostgresConnection">Connection string of PostgreSQL, or null for SQLite.</param>
/// <param name="SqliteFile">Full path of the SQLite file.</param>
public sealed record Database(string? PostgresConnection, string SqliteFile)
{
    /// <summary>Chooses the provider and everything that goes with it.</summary>
    public void Configure(DbContextOptionsBuilder options)
    {
        if (PostgresConnection is { } connection)
        {
            // Prepared statements halve the time of short reads. Nothing is ever set on a connection, so nothing has to be reset on it.
            // The portal's queries take a few milliseconds: to compile them or to share them out costs more than it brings.
            options.UseNpgsql(new NpgsqlConnectionStringBuilder("Options=-c jit=off -c max_parallel_workers_per_gather=0;" + connection)
            {
                MaxAutoPrepare = 100,
                AutoPrepareMinUsages = 2,
                NoResetOnClose = true,
            }.ToString());
        }
        else
        {
            options.UseSqlite(new SqliteConnectionStringBuilder { DataSource = SqliteFile, ForeignKeys = true, DefaultTimeout = 10 }.ToString())
                .AddInterceptors(new SqliteDurability());
        }

        options
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .ReplaceService<IMigrationsAssembly, ModuleMigrations>()
            .ReplaceService<IModelCacheKeyFactory, ModelByModules>()
            // There is no snapshot to compare with: SchemaTests compares the migrated schema with the model instead.
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.ModelSnapshotNotFound));
    }

    /// <summary>Brings the schema up to date. Several nodes may call it at once on PostgreSQL; one process owns a SQLite file.</summary>
    /// <exception cref="InvalidOperationException">Another process has the SQLite file, or the folder cannot be written.</exception>
    public async Task Migrate(PortalDb db)
    {
        if (PostgresConnection is null)
        {
            await RemoveAbandonedLock(db);
            await db.Database.MigrateAsync();
            return;
        }

        // EF's own lock ends with each migration; the list of applied ones is read before it. A session lock around all of it holds.
        await using var turn = new NpgsqlConnection(PostgresConnection);
        await turn.OpenAsync();
        await using (var wait = new NpgsqlCommand("SELECT pg_advisory_lock(hashtext('coaching.portal.migrate'))", turn) { CommandTimeout = 0 })
        {
            await wait.ExecuteNonQueryAsync();
        }

        try
        {
            await db.Database.MigrateAsync();
        }
        finally
        {
            await using var done = new NpgsqlCommand("SELECT pg_advisory_unlock_all()", turn);
            await done.ExecuteNonQueryAsync();
        }
    }

    /// <summary>A process killed while migrating leaves EF's lock row behind, and the next start would wait for ever.</summary>
    private static async Task RemoveAbandonedLock(PortalDb db)
    {
        var exists = await db.Database.SqlQueryRaw<int>("SELECT count(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync();
        if (exists > 0)
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"");
        }
    }
}
