namespace Coaching.Content.Items.Parts;

/// <summary>The list in which the item stands.</summary>
public sealed record ContainedPart
{
    public string? ListContentItemId { get; init; }

    public string? ListContentType { get; init; }

    public int Order { get; init; }
}
