namespace Coaching.Content.Items.Parts;

/// <summary>Blocks, one under the other.</summary>
public sealed record FlowPart
{
    public IReadOnlyList<ContentItem> Widgets { get; init; } = [];
}
