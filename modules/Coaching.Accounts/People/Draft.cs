using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Coaching.Accounts.People;

/// <summary>A registration between «write» and «check»: it travels in the page, sealed, so that nothing is stored before the person says yes.</summary>
internal sealed record Draft(
    string GivenName, string? FamilyName, string? Phone, string? Email, string? CommuneId, string Language, string PasswordHash, bool News)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    public string Seal(IDataProtectionProvider protection) => Protector(protection).Protect(JsonSerializer.Serialize(this), Life);

    /// <summary>The draft, or null when it is too old or not ours.</summary>
    public static Draft? Open(string? sealedDraft, IDataProtectionProvider protection)
    {
        try
        {
            return sealedDraft is null ? null : JsonSerializer.Deserialize<Draft>(Protector(protection).Unprotect(sealedDraft));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    private static ITimeLimitedDataProtector Protector(IDataProtectionProvider protection) =>
        protection.CreateProtector("Coaching.Accounts.Registration").ToTimeLimitedDataProtector();
}
