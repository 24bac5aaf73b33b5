using System.ComponentModel.DataAnnotations;

namespace Coaching.Portal.Start.Setup;

/// <summary>A link with which the first administrator is made. Only a hash of its code is stored.</summary>
internal sealed class SetupLink
{
    public const int HashLength = 64;

    [Key, MaxLength(HashLength)]
    public required string Hash { get; set; }

    public DateTime ExpiresUtc { get; set; }
}
