using System.ComponentModel.DataAnnotations;

namespace Coaching.Content.Definitions;

/// <summary>What a recipe or an administrator changed about one type or part.</summary>
internal sealed class StoredDefinition
{
    public long Id { get; set; }

    /// <summary><c>type</c> or <c>part</c>.</summary>
    [MaxLength(10)]
    public required string Kind { get; set; }

    [MaxLength(255)]
    public required string Name { get; set; }

    /// <summary>A record of a ContentDefinition step.</summary>
    public required string Json { get; set; }

    /// <summary>Whether it replaces what the module brings instead of being merged into it.</summary>
    public bool Replace { get; set; }
}
