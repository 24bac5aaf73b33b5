using System.ComponentModel.DataAnnotations;

namespace Coaching.Kernel.Changes;

/// <summary>How often a source of things kept in memory has changed.</summary>
internal sealed class Change
{
    [Key, MaxLength(300)]
    public required string Name { get; set; }

    public long Version { get; set; }
}
