using System.Security.Cryptography;
using System.Text;
using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Accounts.SignIn;

/// <summary>
/// Counts what strangers try, in the database, so that all nodes count together. Counting has a scope of its own: it never
/// saves what a page has begun, and stands even when the page fails.
/// </summary>
internal sealed class Attempts(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>Counts one more.</summary>
    /// <returns>How long to wait, or null when it is still within the limit.</returns>
    public async Task<TimeSpan?> Count(Limit limit, string who, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var key = Key(limit, who);
        var end = now + (long)limit.Window.TotalSeconds;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var counted = await db.InOneTransaction(async () =>
        {
            await db.Attempts.Where(a => a.Until <= now).ExecuteDeleteAsync(cancellationToken);
            await db.Database.ExecuteSqlAsync(
                $"""
                 INSERT INTO accounts_attempt ("Key", "Count", "Until") VALUES ({key}, 1, {end})
                 ON CONFLICT ("Key") DO UPDATE SET "Count" = accounts_attempt."Count" + 1
                 """, cancellationToken);
            return await db.Attempts.SingleAsync(a => a.Key == key, cancellationToken);
        }, cancellationToken);
        return counted.Count > limit.Most ? TimeSpan.FromSeconds(counted.Until - now) : null;
    }

    /// <summary>Begins again: the person has shown who they are.</summary>
    public async Task Forget(Limit limit, string who, CancellationToken cancellationToken)
    {
        var key = Key(limit, who);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await db.InOneTransaction(() => db.Attempts.Where(a => a.Key == key).ExecuteDeleteAsync(cancellationToken), cancellationToken);
    }

    private static string Key(Limit limit, string who) =>
        $"{limit.Name}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(who)))[..40]}";
}
