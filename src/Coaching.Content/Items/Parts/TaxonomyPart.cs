namespace Coaching.Content.Items.Parts;

/// <summary>A tree of terms.</summary>
public sealed record TaxonomyPart
{
    public string? TermContentType { get; init; }

    public IReadOnlyList<ContentItem> Terms { get; init; } = [];
}
