using Coaching.Kernel.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Coaching.Training.Certificates.Signing;

/// <summary>
/// The centre's key, made at the first start and kept in the database; of several nodes that start together one stores its key, and all
/// use that one. It is read at the start: data protection may store a key of its own ring when it is asked, which must not happen while a
/// certificate is issued, in a transaction.
/// </summary>
internal sealed class CertificateKeys(IServiceScopeFactory scopes, IDataProtectionProvider protection, TimeProvider clock) : IHostedService
{
    private CertificateKey? _key;

    /// <summary>The key.</summary>
    public CertificateKey Key => _key ?? throw new InvalidOperationException("The key of the certificates is read when the portal starts.");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var protector = protection.CreateProtector("Coaching.Training.CertificateKey");
        if (!await db.SigningKeys.AnyAsync(cancellationToken))
        {
            var made = Convert.ToBase64String(protector.Protect(CertificateKey.New().Export()));
            await db.InOneTransaction(() => Store(db, made, cancellationToken), cancellationToken);
        }

        var stored = await db.SigningKeys.SingleAsync(cancellationToken);
        _key = CertificateKey.Read(protector.Unprotect(Convert.FromBase64String(stored.Protected)));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Task Store(PortalDb db, string made, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "training_signing_key" ("Id", "Protected", "CreatedUtc") VALUES ({SigningKey.TheOne}, {made}, {now}) ON CONFLICT ("Id") DO NOTHING""",
            cancellationToken);
    }
}
