using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Coaching.Accounts.People;
using Coaching.Kernel.Data;
using Coaching.Kernel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Accounts.Links;

/// <summary>Makes the links with which people set a password, and finds whose a link is.</summary>
internal sealed class PasswordLinks(PortalDb db, PageAddresses addresses, TimeProvider clock)
{
    /// <summary>How long a link works, sent by mail or handed over.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(60);

    /// <summary>Adds a link with the caller's next save; the person's earlier ones end.</summary>
    /// <returns>The complete address, in the person's language.</returns>
    public async Task<string> Issue(User user, bool byMail, CancellationToken cancellationToken)
    {
        await End(user, cancellationToken);
        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        db.Add(new PasswordLink
        {
            Hash = HashOf(code),
            UserId = user.Id,
            ExpiresUtc = clock.GetUtcNow().UtcDateTime + Life,
            ByMail = byMail,
        });
        return addresses.Absolute(addresses.Page("/Accounts/Reset", user.Language, new { code }));
    }

    /// <summary>The link with this code and its person (both tracked), unless it was used, has expired or the account is closed.</summary>
    public async Task<(PasswordLink Link, User User)?> Find(string? code, CancellationToken cancellationToken)
    {
        if (code is not { Length: > 20 and < 100 })
        {
            return null;
        }

        var hash = HashOf(code);
        var now = clock.GetUtcNow().UtcDateTime;
        var link = await db.PasswordLinks.AsTracking().FirstOrDefaultAsync(l => l.Hash == hash && l.ExpiresUtc > now, cancellationToken);
        var user = link is null ? null : await db.Users.AsTracking().FirstOrDefaultAsync(u => u.Id == link.UserId && u.DeactivatedUtc == null, cancellationToken);
        return user is null ? null : (link!, user);
    }

    /// <summary>Ends all links of a person with the caller's next save.</summary>
    public async Task End(User user, CancellationToken cancellationToken) =>
        db.RemoveRange(await db.PasswordLinks.AsTracking().Where(l => l.UserId == user.Id).ToListAsync(cancellationToken));

    private static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(code)));
}
