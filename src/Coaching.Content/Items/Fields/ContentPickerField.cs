namespace Coaching.Content.Items.Fields;

/// <summary>Other items.</summary>
public sealed record ContentPickerField
{
    public IReadOnlyList<string> ContentItemIds { get; init; } = [];
}
