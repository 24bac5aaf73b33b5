using System.ComponentModel.DataAnnotations;
using Coaching.Accounts.People;

namespace Coaching.Accounts.SecondStep;

/// <summary>The authenticator with which a person shows a second time who they are.</summary>
internal sealed class SecondFactor
{
    public const int KeyMaxLength = 500;

    [Key, MaxLength(User.IdMaxLength)]
    public required string UserId { get; set; }

    /// <summary>The shared key, sealed with the portal's key ring: a copy of the database makes no codes.</summary>
    [MaxLength(KeyMaxLength)]
    public required string Key { get; set; }

    /// <summary>Step of the last code that was taken; a code is taken once (RFC 6238, section 5.2).</summary>
    public long LastStep { get; set; }

    public DateTime SinceUtc { get; set; }
}
