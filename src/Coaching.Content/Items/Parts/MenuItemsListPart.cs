namespace Coaching.Content.Items.Parts;

/// <summary>Entries of a menu.</summary>
public sealed record MenuItemsListPart
{
    public IReadOnlyList<ContentItem> MenuItems { get; init; } = [];
}
