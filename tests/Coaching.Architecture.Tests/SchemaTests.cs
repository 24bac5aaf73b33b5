using Coaching.Kernel.Data;
using Coaching.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.EntityFrameworkCore.Scaffolding.Metadata;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Microsoft.Extensions.DependencyInjection;
using Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal;

namespace Coaching.Architecture.Tests;

#pragma warning disable EF1001 // the providers' own readers of a database; used in tests only

/// <summary>
/// The hand-written migrations lead to the schema that the model describes. It replaces EF's check for pending changes, which
/// needs a snapshot.
/// </summary>
public sealed class SchemaTests
{
    [Fact]
    public async Task On_SQLite_the_migrated_schema_is_that_of_the_model()
    {
        await using var portal = new PortalFactory();
        await portal.InitializeAsync();
        await Compare(portal, new SqliteDesignTimeServices(), "DELETE FROM sqlite_sequence");
    }

    [Fact]
    public async Task On_PostgreSQL_the_migrated_schema_is_that_of_the_model()
    {
        await using var portal = new PostgresPortalFactory();
        await portal.InitializeAsync();
        await Compare(portal, new NpgsqlDesignTimeServices(), "SELECT 1");
    }

    private static async Task Compare(PortalFactory portal, IDesignTimeServices design, string warmUp)
    {
        await portal.With<PortalDb>(async db =>
        {
            var migrated = await Read(db, design);
            await db.Database.EnsureDeletedAsync();
            await db.Database.EnsureCreatedAsync();
            var modelled = await Read(db, design);
            await db.Database.ExecuteSqlRawAsync(warmUp);
            Assert.Equal(modelled, migrated);
        });
    }

    private static async Task<IReadOnlyList<string>> Read(PortalDb db, IDesignTimeServices design)
    {
        var services = new ServiceCollection().AddLogging();
        design.ConfigureDesignTimeServices(services);
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync();
        var schema = services.BuildServiceProvider().GetRequiredService<IDatabaseModelFactory>().Create(connection, new DatabaseModelFactoryOptions());
        var filters = db.IsPostgres ? [] : await db.Database.SqlQueryRaw<string>(
            "SELECT name || substr(sql, instr(sql, ' WHERE ')) AS \"Value\" FROM sqlite_master WHERE type = 'index' AND sql LIKE '% WHERE %'").ToListAsync();
        await db.Database.CloseConnectionAsync();
        return [.. schema.Tables.Where(t => !t.Name.StartsWith("__EF", StringComparison.Ordinal) && !t.Name.StartsWith("content_text", StringComparison.Ordinal))
            .SelectMany(Lines).Concat(filters).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Lines(DatabaseTable t) =>
    [
        .. t.Columns.Select(c => $"{t.Name}.{c.Name} {c.StoreType} {(c.IsNullable ? "null" : "not null")} generated {c.ValueGenerated}"),
        $"{t.Name} key {Names(t.PrimaryKey?.Columns)}",
        .. t.Indexes.Select(i => $"{t.Name} index {i.Name} {Names(i.Columns)} unique {i.IsUnique} where {i.Filter}"),
        .. t.ForeignKeys.Select(f => $"{t.Name} -> {f.PrincipalTable.Name} {Names(f.Columns)} on delete {f.OnDelete}"),
    ];

    private static string Names(IEnumerable<DatabaseColumn>? columns) => string.Join(',', columns?.Select(c => c.Name) ?? []);
}
