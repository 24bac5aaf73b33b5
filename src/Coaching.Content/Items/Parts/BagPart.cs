namespace Coaching.Content.Items.Parts;

/// <summary>Items that live inside the item.</summary>
public sealed record BagPart
{
    public IReadOnlyList<ContentItem> ContentItems { get; init; } = [];
}
