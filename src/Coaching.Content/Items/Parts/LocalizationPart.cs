namespace Coaching.Content.Items.Parts;

/// <summary>Which language the item is in, and which items say the same in others.</summary>
public sealed record LocalizationPart
{
    public string? LocalizationSet { get; init; }

    public string? Culture { get; init; }
}
