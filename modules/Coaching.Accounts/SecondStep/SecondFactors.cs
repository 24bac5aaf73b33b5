using System.Security.Cryptography;
using Coaching.Accounts.People;
using Coaching.Kernel.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Accounts.SecondStep;

/// <summary>Sets up, checks and takes away second factors.</summary>
internal sealed class SecondFactors(PortalDb db, IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan SetUpLife = TimeSpan.FromMinutes(30);

    private readonly IDataProtector _keys = protection.CreateProtector("Coaching.Accounts.SecondFactor");

    /// <summary>A new key for a person, sealed: it travels in the page, so that nothing is stored before a code has shown that it arrived.</summary>
    public string NewKey(string userId) =>
        OnItsWay(userId).Protect(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Totp.KeyLength)), SetUpLife);

    /// <summary>The key of the page; null when it is too old or another person's.</summary>
    public byte[]? Open(string? sealedKey, string userId)
    {
        try
        {
            return sealedKey is null ? null : Convert.FromBase64String(OnItsWay(userId).Unprotect(sealedKey));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Switches the second factor on with the caller's next save.</summary>
    /// <returns>The recovery codes, shown now and never again; null when the code is wrong.</returns>
    public async Task<IReadOnlyList<string>?> SetUp(User user, byte[] key, string code, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (Totp.Step(key, Digits(code), now, 0) is not { } step)
        {
            return null;
        }

        db.Add(new SecondFactor { UserId = user.Id, Key = _keys.Protect(Convert.ToBase64String(key)), LastStep = step, SinceUtc = now.UtcDateTime });
        user.TwoFactorEnabled = true;
        return await NewCodes(user, cancellationToken);
    }

    /// <summary>New recovery codes with the caller's next save; the old ones end.</summary>
    public async Task<IReadOnlyList<string>> NewCodes(User user, CancellationToken cancellationToken)
    {
        var codes = RecoveryCode.New();
        db.RemoveRange(await db.RecoveryCodes.AsTracking().Where(c => c.UserId == user.Id).ToListAsync(cancellationToken));
        db.AddRange(codes.Select(c => new RecoveryCode { UserId = user.Id, Hash = RecoveryCode.HashOf(c) }));
        return codes;
    }

    public Task<int> CodesLeft(string userId, CancellationToken cancellationToken) => db.RecoveryCodes.CountAsync(c => c.UserId == userId, cancellationToken);

    /// <summary>Takes a code of the authenticator or a recovery code, once. Of two who send the same, one is let in.</summary>
    public async Task<bool> Take(User user, string typed, CancellationToken cancellationToken)
    {
        if (Digits(typed) is { Length: Totp.Digits } digits)
        {
            return await Find(user.Id, cancellationToken) is { } factor
                && Totp.Step(Key(factor), digits, clock.GetUtcNow(), factor.LastStep) is { } step
                && await db.InOneTransaction(() => db.SecondFactors.Where(f => f.UserId == user.Id && f.LastStep < step)
                    .ExecuteUpdateAsync(s => s.SetProperty(f => f.LastStep, step), cancellationToken), cancellationToken) == 1;
        }

        var hash = RecoveryCode.HashOf(typed);
        return await db.InOneTransaction(
            () => db.RecoveryCodes.Where(c => c.UserId == user.Id && c.Hash == hash).ExecuteDeleteAsync(cancellationToken), cancellationToken) == 1;
    }

    /// <summary>Takes factor and codes away with the caller's next save.</summary>
    public async Task Remove(User user, CancellationToken cancellationToken)
    {
        user.TwoFactorEnabled = false;
        db.RemoveRange(await db.SecondFactors.AsTracking().Where(f => f.UserId == user.Id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.RecoveryCodes.AsTracking().Where(c => c.UserId == user.Id).ToListAsync(cancellationToken));
    }

    public Task<SecondFactor?> Find(string userId, CancellationToken cancellationToken) => db.SecondFactors.FirstOrDefaultAsync(f => f.UserId == userId, cancellationToken);

    /// <summary>The digits of what was typed, when it is nothing but digits and the spaces between them; else nothing.</summary>
    private static string Digits(string typed) =>
        typed.All(s => char.IsAsciiDigit(s) || char.IsWhiteSpace(s)) ? string.Concat(typed.Where(char.IsAsciiDigit)) : string.Empty;

    private byte[] Key(SecondFactor factor) => Convert.FromBase64String(_keys.Unprotect(factor.Key));

    private ITimeLimitedDataProtector OnItsWay(string userId) =>
        protection.CreateProtector("Coaching.Accounts.SecondFactor.SetUp", userId).ToTimeLimitedDataProtector();
}
