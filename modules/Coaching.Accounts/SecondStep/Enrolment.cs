using Coaching.Accounts.People;
using Coaching.Kernel.Settings;

namespace Coaching.Accounts.SecondStep;

/// <summary>What an authenticator needs to know, as an address it understands, as a picture and as text to type.</summary>
/// <param name="Key">The shared key.</param>
/// <param name="Address">Address of the form <c>otpauth://totp/…</c> (Google Authenticator's key URI format, which all take).</param>
internal sealed record Enrolment(string Key, string Address)
{
    public static Enrolment Of(byte[] key, User user, SiteSettings settings)
    {
        var (text, issuer) = (Base32.Of(key), Uri.EscapeDataString(settings.SiteName));
        var account = Uri.EscapeDataString(user.Email ?? user.PhoneNumber ?? user.PlainName);
        return new(text, $"otpauth://totp/{issuer}:{account}?secret={text}&issuer={issuer}&digits={Totp.Digits}&period=30");
    }

    /// <summary>The key in groups of four.</summary>
    public string Groups => string.Join(' ', Key.Chunk(4).Select(c => new string(c)));
}
