using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Coaching.Kernel.Data;

#pragma warning disable EF1001 // ICurrentDbContext is how a replaced service learns its context

/// <summary>All modules' migrations in one order, that of their dated ids.</summary>
internal sealed class ModuleMigrations(ICurrentDbContext current) : IMigrationsAssembly
{
    public IReadOnlyDictionary<string, TypeInfo> Migrations { get; } = ((PortalDb)current.Context).Modules
        .SelectMany(m => m.Migrations)
        .Select(t => t.GetTypeInfo())
        .OrderBy(Id, StringComparer.Ordinal)
        .ToDictionary(Id);

    public ModelSnapshot? ModelSnapshot => null;

    public Assembly Assembly => typeof(ModuleMigrations).Assembly;

    public string? FindMigrationId(string nameOrId) => Migrations.Keys.FirstOrDefault(k => k == nameOrId);

    public Migration CreateMigration(TypeInfo migrationClass, string activeProvider)
    {
        var migration = (Migration)Activator.CreateInstance(migrationClass)!;
        migration.ActiveProvider = activeProvider;
        return migration;
    }

    private static string Id(TypeInfo type) => type.GetCustomAttribute<MigrationAttribute>()?.Id
        ?? throw new InvalidOperationException($"{type.FullName} has no [Migration(\"yyyyMMdd_Name\")].");
}
