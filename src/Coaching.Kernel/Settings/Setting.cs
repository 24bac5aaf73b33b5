using System.ComponentModel.DataAnnotations;

namespace Coaching.Kernel.Settings;

/// <summary>One named setting of the site, as JSON.</summary>
internal sealed class Setting
{
    [Key, MaxLength(100)]
    public required string Name { get; set; }

    public required string Value { get; set; }
}
