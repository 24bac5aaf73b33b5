namespace Coaching.Content.Items.Parts;

/// <summary>The taxonomy a term belongs to.</summary>
public sealed record TermPart
{
    public string? TaxonomyContentItemId { get; init; }
}
