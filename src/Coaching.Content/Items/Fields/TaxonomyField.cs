namespace Coaching.Content.Items.Fields;

/// <summary>Terms of a taxonomy.</summary>
public sealed record TaxonomyField
{
    public string? TaxonomyContentItemId { get; init; }

    public IReadOnlyList<string> TermContentItemIds { get; init; } = [];
}
