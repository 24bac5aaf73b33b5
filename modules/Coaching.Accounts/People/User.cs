using System.ComponentModel.DataAnnotations;
using Coaching.Content.Items;
using Coaching.Kernel.People;
using Microsoft.AspNetCore.Identity;

namespace Coaching.Accounts.People;

/// <summary>
/// A person with an account. Identity's user name is the id: people sign in with their telephone number or their mail address,
/// and either may change.
/// </summary>
internal sealed class User : IdentityUser<string>
{
    public const int NameMaxLength = 80;
    public const int EmailMaxLength = 254;
    public const int IdMaxLength = 26;

    public User()
    {
        Id = ContentIds.New();
        UserName = Id;
        NormalizedUserName = Id.ToUpperInvariant();
        SecurityStamp = NewStamp();
    }

    [MaxLength(NameMaxLength)]
    public required string GivenName { get; set; }

    /// <summary>Null for people of a single name.</summary>
    [MaxLength(NameMaxLength)]
    public string? FamilyName { get; set; }

    /// <summary>One of <see cref="Honorifics"/>, or null.</summary>
    [MaxLength(40)]
    public string? Honorific { get; set; }

    /// <summary>Code of the language in which the portal writes to the person.</summary>
    [MaxLength(12)]
    public required string Language { get; set; }

    /// <summary>Codes of the languages the person speaks, with a space between.</summary>
    [MaxLength(100)]
    public string SpokenLanguages { get; private set; } = string.Empty;

    /// <summary>Term of the taxonomy of territories, or null.</summary>
    [MaxLength(26)]
    public string? CommuneId { get; set; }

    public DateTime CreatedUtc { get; set; }

    /// <summary>Since when the person may not sign in any more; null while they may.</summary>
    public DateTime? DeactivatedUtc { get; set; }

    /// <summary>When the account was erased: only its id is left, for what stays without a name.</summary>
    public DateTime? ErasedUtc { get; private set; }

    /// <summary>Names, number and address, folded, for the search of administrators: always what the others say.</summary>
    [MaxLength(600)]
    public string Sought
    {
        get => Folding.Fold($"{PlainName} {PhoneNumber} {Email}");
        private set => _ = value;
    }

    /// <summary>Name without honorific, for the person themselves.</summary>
    public string PlainName => FamilyName is null ? GivenName : $"{GivenName} {FamilyName}";

    public IReadOnlyList<string> Spoken => SpokenLanguages.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Sets the languages the person speaks; unknown codes are left out.</summary>
    public void Speaks(IEnumerable<string> codes) => SpokenLanguages = string.Join(' ', codes.Intersect(People.SpokenLanguages.All.Keys));

    /// <summary>Sets how the person is reached and signs in. One of the two is needed.</summary>
    public void ReachedBy(PhoneNumber? phone, string? email)
    {
        PhoneNumber = phone?.International;
        EmailConfirmed = EmailConfirmed && Email == email;
        Email = email;
        NormalizedEmail = email?.ToUpperInvariant();
    }

    /// <summary>A new password ends every session that was opened with the old one.</summary>
    public void SetPassword(string hash)
    {
        PasswordHash = hash;
        SecurityStamp = NewStamp();
    }

    /// <summary>Closes the account to its person, or opens it again.</summary>
    public void SetActive(bool active, DateTime now)
    {
        DeactivatedUtc = active ? null : now;
        SecurityStamp = NewStamp();
    }

    /// <summary>Forgets who it was.</summary>
    public void Erase(DateTime now)
    {
        (GivenName, FamilyName, Honorific, CommuneId, SpokenLanguages) = ("–", null, null, null, string.Empty);
        ReachedBy(null, null);
        (PasswordHash, ErasedUtc) = (null, now);
        SetActive(false, now);
    }

    private static string NewStamp() => Guid.NewGuid().ToString("N");
}
