using System.ComponentModel.DataAnnotations;
using Coaching.Accounts.People;

namespace Coaching.Accounts.SignIn;

/// <summary>
/// A place where somebody is signed in. The cookie carries 128 random bits, the row their hash: who reads the database can
/// open nobody's session (OWASP ASVS 5.0, 7.2.3).
/// </summary>
internal sealed class Session
{
    public const int HashLength = 64;
    public const int DeviceMaxLength = 60;

    [Key, MaxLength(HashLength)]
    public required string Hash { get; set; }

    [MaxLength(User.IdMaxLength)]
    public required string UserId { get; set; }

    public DateTime CreatedUtc { get; set; }

    /// <summary>Last page, to the minute; written a little later, so that reading a page waits for no writer.</summary>
    public DateTime LastSeenUtc { get; set; }

    /// <summary>When it ends however much it is used.</summary>
    public DateTime EndsUtc { get; set; }

    /// <summary>Browser and system in a few words, so that people know their devices; empty when unknown.</summary>
    [MaxLength(DeviceMaxLength)]
    public string Device { get; set; } = string.Empty;
}
