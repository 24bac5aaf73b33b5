using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Coaching.Administration.Recipes;

/// <summary>A recipe that was uploaded and tried, between «try» and «import»: where it lies, and whose it is. It travels in the page, sealed.</summary>
/// <param name="File">Its name in the file store.</param>
/// <param name="Name">The name that its sender gave it.</param>
/// <param name="PersonId">Who uploaded it; nobody else imports it.</param>
internal sealed record StagedRecipe(string File, string Name, string? PersonId)
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(2);

    public string Seal(IDataProtectionProvider protection) => Protector(protection).Protect(JsonSerializer.Serialize(this), Life);

    /// <summary>The recipe, or null when it is too old or not ours.</summary>
    public static StagedRecipe? Open(string? text, IDataProtectionProvider protection)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<StagedRecipe>(Protector(protection).Unprotect(text));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    private static ITimeLimitedDataProtector Protector(IDataProtectionProvider protection) =>
        protection.CreateProtector("Coaching.Administration.Recipes").ToTimeLimitedDataProtector();
}
