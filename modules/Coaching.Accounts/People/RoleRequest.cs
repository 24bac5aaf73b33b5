using System.ComponentModel.DataAnnotations;

namespace Coaching.Accounts.People;

/// <summary>A change of the administrator role that waits for a second administrator.</summary>
internal sealed class RoleRequest
{
    [Key, MaxLength(User.IdMaxLength)]
    public required string UserId { get; set; }

    public bool Grants { get; set; }

    [MaxLength(User.IdMaxLength)]
    public required string AskedById { get; set; }

    public DateTime AskedUtc { get; set; }
}
