using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Coaching.Kernel.Data;

/// <summary>
/// A compiled query. EF binds one to the model it first runs with; a process with two models (SQLite and PostgreSQL in tests, two
/// lists of modules) needs one for each.
/// </summary>
public sealed class HotQuery<TArgument, TResult>(Expression<Func<PortalDb, TArgument, CancellationToken, TResult>> query)
{
    private readonly ConditionalWeakTable<IModel, Func<PortalDb, TArgument, CancellationToken, Task<TResult>>> _compiled = [];

    /// <summary>Runs the query.</summary>
    public Task<TResult> Run(PortalDb db, TArgument argument, CancellationToken cancellationToken = default) =>
        _compiled.GetValue(db.Model, _ => EF.CompileAsyncQuery(query))(db, argument, cancellationToken);
}
