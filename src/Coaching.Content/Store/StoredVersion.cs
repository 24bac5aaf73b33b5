using System.ComponentModel.DataAnnotations;

namespace Coaching.Content.Store;

/// <summary>
/// One version of a content item. A stored document never changes; what changes is which version is the newest and which one
/// visitors see.
/// </summary>
public sealed class StoredVersion
{
    public long Id { get; set; }

    [MaxLength(26)]
    public required string ContentItemId { get; set; }

    [MaxLength(26)]
    public required string ContentItemVersionId { get; set; }

    [MaxLength(255)]
    public required string ContentType { get; set; }

    /// <summary>Language of the item, or null for content that has none.</summary>
    [MaxLength(12)]
    public string? Culture { get; set; }

    /// <summary>What the translations of an item have in common.</summary>
    [MaxLength(36)]
    public string? LocalizationSet { get; set; }

    [MaxLength(255)]
    public required string DisplayText { get; set; }

    [MaxLength(100)]
    public string? Alias { get; set; }

    public bool Latest { get; set; }

    public bool Published { get; set; }

    public DateTime CreatedUtc { get; set; }

    public DateTime ModifiedUtc { get; set; }

    public DateTime? PublishedUtc { get; set; }

    [MaxLength(255)]
    public string? Owner { get; set; }

    [MaxLength(255)]
    public string? Author { get; set; }

    /// <summary>The list the item stands in.</summary>
    [MaxLength(26)]
    public string? ContainerId { get; set; }

    /// <summary>Its place in that list.</summary>
    public int Position { get; set; }

    /// <summary>The item's address, for links in lists.</summary>
    [MaxLength(1024)]
    public string? Path { get; set; }

    /// <summary>The short fields of the type's own part, as JSON: enough for a card, so that lists never load documents.</summary>
    public required string Card { get; set; }

    /// <summary>The whole item as JSON.</summary>
    public required string Document { get; set; }
}
