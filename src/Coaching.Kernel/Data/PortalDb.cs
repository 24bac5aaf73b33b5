using Coaching.Kernel.Changes;
using Coaching.Kernel.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Coaching.Kernel.Data;

/// <summary>
/// The portal's one database. Each module maps its own tables into it and keeps their entities internal, so that one
/// <see cref="SaveChangesAsync(bool, CancellationToken)"/> stores data, events, mails and timers together or not at all.
/// </summary>
public sealed class PortalDb(DbContextOptions<PortalDb> options, IReadOnlyList<IModule> modules) : DbContext(options)
{
    /// <summary>SQLite: one writer at a time, first come first served. Waiting inside SQLite is unfair: a writer may starve for seconds.</summary>
    private static readonly SemaphoreSlim WriteGate = new(1);

    /// <summary>Sources of things kept in memory that the next commit changes.</summary>
    private readonly SortedSet<string> _changed = new(StringComparer.Ordinal);

    /// <summary>The rooms whose tables are in the model.</summary>
    public IReadOnlyList<IModule> Modules => modules;

    /// <summary>Whether this is PostgreSQL; SQLite otherwise.</summary>
    public bool IsPostgres => Database.IsNpgsql();

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync: writers wait for their turn.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (_changed.Count > 0)
        {
            return await InOneTransaction(() => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken), cancellationToken);
        }

        if (IsPostgres || Database.CurrentTransaction is not null)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        await WriteGate.WaitAsync(cancellationToken);
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            WriteGate.Release();
        }
    }

    /// <summary>
    /// Runs several statements in one transaction, for what a single save cannot say. Database work only: never wait for
    /// HTTP, mail or rendering inside.
    /// </summary>
    public async Task<T> InOneTransaction<T>(Func<Task<T>> work, CancellationToken cancellationToken = default)
    {
        if (Database.CurrentTransaction is not null)
        {
            return await work();
        }

        var gated = !IsPostgres;
        if (gated)
        {
            await WriteGate.WaitAsync(cancellationToken);
        }

        T result;
        var changed = false;
        try
        {
            await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
            result = await work();
            if (_changed.Count > 0)
            {
                changed = true;
                await this.Store(_changed, cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
        }
        finally
        {
            _changed.Clear();
            if (gated)
            {
                WriteGate.Release();
            }
        }

        if (changed)
        {
            await this.GetService<ChangeWatch>().LookNow();
        }

        return result;
    }

    /// <inheritdoc cref="InOneTransaction{T}"/>
    public Task InOneTransaction(Func<Task> work, CancellationToken cancellationToken = default) =>
        InOneTransaction(async () => { await work(); return true; }, cancellationToken);

    /// <summary>The next commit says so, with its last statement: nobody waits long for another's row.</summary>
    internal void NoteChange(string source) => _changed.Add(source);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var module in modules)
        {
            module.Map(modelBuilder, IsPostgres);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
}
