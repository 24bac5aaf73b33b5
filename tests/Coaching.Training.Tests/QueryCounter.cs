using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Coaching.Training.Tests;

/// <summary>Counts what is asked of the database.</summary>
internal sealed class QueryCounter : DbCommandInterceptor
{
    private int _count;

    public int Count => _count;

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _count);
        return base.ReaderExecutedAsync(command, eventData, result, cancellationToken);
    }
}
