namespace Coaching.Content.Items.Parts;

/// <summary>What search engines and shared links show.</summary>
public sealed record SeoMetaPart
{
    public string? PageTitle { get; init; }

    public string? MetaDescription { get; init; }

    public string? MetaKeywords { get; init; }

    public string? Canonical { get; init; }

    public string? MetaRobots { get; init; }
}
