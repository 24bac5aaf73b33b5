using System.Security.Cryptography;
using Coaching.Accounts.People;
using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Mail;
using Coaching.Kernel.Settings;
using Coaching.Kernel.Ui;
using Coaching.Kernel.Work;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Localization;

namespace Coaching.Accounts.Links;

/// <summary>
/// Writes to a mail address that somebody says is theirs. The link carries person and address, sealed: until it is opened nothing is
/// stored, and it opens for that person alone, so that whoever gets it by a slip of the pen has no use for it.
/// </summary>
internal sealed class AddressConfirmation(
    PortalDb db, IDataProtectionProvider protection, PageAddresses addresses, SiteSettings settings, IStringLocalizer<AddressConfirmation> localizer, TimeProvider clock)
{
    private const int Days = 7;

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("Coaching.Accounts.Address").ToTimeLimitedDataProtector();

    /// <summary>Sends the link, with the caller's next save.</summary>
    public void Send(User user, string email)
    {
        var code = _seal.Protect($"{user.Id}\n{email}", TimeSpan.FromDays(Days));
        using var _ = (Language.Find(user.Language) ?? Language.French).Use(settings.Region);
        db.Raise(new Mail(
            email,
            localizer["Is this your mail address?"],
            [
                localizer["Hello {0},", user.GivenName],
                localizer["Open this link within {0} days and sign in: then this address counts for your account.", Days],
                localizer["If you have no account with us, do nothing: somebody wrote your address by mistake."],
            ],
            user.Language,
            addresses.Absolute(addresses.Page("/MySpace/Confirm", user.Language, new { code })),
            localizer["This address is mine"]), clock);
    }

    /// <summary>The address that a link confirms for a person, or null when it is too old or somebody else's.</summary>
    public string? Read(string? code, string personId)
    {
        try
        {
            return code is not null && _seal.Unprotect(code).Split('\n') is [var id, var email] && id == personId ? email : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
