using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Portal.Start.Setup;

/// <summary>Makes and finds set-up links. None works once there is an administrator.</summary>
internal sealed class SetupLinks(PortalDb db, IAccounts accounts, PageAddresses addresses, TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(60);

    /// <summary>Whether the portal still waits for its first administrator.</summary>
    public async Task<bool> AreNeeded(CancellationToken cancellationToken = default) =>
        (await accounts.Search(null, Roles.Administrator, 1, cancellationToken)).Total == 0;

    /// <summary>A new link; those that have expired are forgotten.</summary>
    /// <returns>Its complete address.</returns>
    public async Task<string> Issue(string language, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        db.RemoveRange(await db.Set<SetupLink>().Where(l => l.ExpiresUtc < now).ToListAsync(cancellationToken));
        db.Add(new SetupLink { Hash = HashOf(code), ExpiresUtc = now + Life });
        await db.SaveChangesAsync(cancellationToken);
        // Written out: links by page name are made only once the portal listens.
        return addresses.Absolute((language == Language.English.Code ? "/en/setup/" : "/fr/installation/") + code);
    }

    /// <summary>Whether this code opens the set-up now.</summary>
    public async Task<bool> IsValid(string? code, CancellationToken cancellationToken)
    {
        if (code is not { Length: > 20 and < 100 })
        {
            return false;
        }

        var (hash, now) = (HashOf(code), clock.GetUtcNow().UtcDateTime);
        return await db.Set<SetupLink>().AnyAsync(l => l.Hash == hash && l.ExpiresUtc > now, cancellationToken) && await AreNeeded(cancellationToken);
    }

    /// <summary>Ends the link with the caller's next save; that save fails when somebody else was quicker.</summary>
    public void End(string code) => db.Remove(new SetupLink { Hash = HashOf(code) });

    private static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
