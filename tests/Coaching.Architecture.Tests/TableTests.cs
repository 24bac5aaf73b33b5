using Coaching.Kernel.Data;
using Coaching.Kernel.Modules;
using Coaching.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Coaching.Architecture.Tests;

/// <summary>Each module keeps to its own tables.</summary>
public sealed class TableTests
{
    public static TheoryData<string> Modules => [.. PortalModules.All.Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Modules))]
    public void Every_table_of_a_module_begins_with_its_prefix(string name)
    {
        var module = PortalModules.All.Single(m => m.Name == name);
        var options = new DbContextOptionsBuilder<PortalDb>();
        new Database(null, ":memory:").Configure(options);
        using var db = new PortalDb(options.Options, [module]);
        Assert.All(db.Model.GetEntityTypes(), e => Assert.StartsWith(module.TablePrefix, e.GetTableName(), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void Every_migration_of_a_module_touches_its_own_tables(string name)
    {
        IModule module = PortalModules.All.Single(m => m.Name == name);
        foreach (var type in module.Migrations)
        {
            foreach (var provider in new[] { "Microsoft.EntityFrameworkCore.Sqlite", "Npgsql.EntityFrameworkCore.PostgreSQL" })
            {
                var migration = (Migration)Activator.CreateInstance(type)!;
                migration.ActiveProvider = provider;
                Assert.All(migration.UpOperations, o => Assert.Contains(module.TablePrefix, Target(o), StringComparison.Ordinal));
            }
        }
    }

    private static string Target(MigrationOperation operation) => operation switch
    {
        SqlOperation sql => sql.Sql,
        CreateTableOperation table => table.Name,
        DropTableOperation table => table.Name,
        RenameTableOperation table => table.Name,
        _ => (string?)operation.GetType().GetProperty("Table")?.GetValue(operation) ?? throw new InvalidOperationException($"{operation.GetType().Name} names no table."),
    };
}
