using System.ComponentModel.DataAnnotations;
using Coaching.Accounts.People;

namespace Coaching.Accounts.Links;

/// <summary>A link with which somebody may set a password once. Only a hash of its code is stored.</summary>
internal sealed class PasswordLink
{
    public const int HashLength = 64;

    [Key, MaxLength(HashLength)]
    public required string Hash { get; set; }

    [MaxLength(User.IdMaxLength)]
    public required string UserId { get; set; }

    public DateTime ExpiresUtc { get; set; }

    /// <summary>Whether it was sent to the person's mail address, so that using it shows the address is theirs.</summary>
    public bool ByMail { get; set; }
}
