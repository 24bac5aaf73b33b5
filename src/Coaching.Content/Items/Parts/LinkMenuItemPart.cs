namespace Coaching.Content.Items.Parts;

/// <summary>An entry that leads to an address; its text is the item's display text.</summary>
public sealed record LinkMenuItemPart
{
    public string? Url { get; init; }

    public string? Target { get; init; }
}
