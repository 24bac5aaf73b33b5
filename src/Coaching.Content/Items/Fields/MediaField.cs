namespace Coaching.Content.Items.Fields;

/// <summary>Files of the media library.</summary>
public sealed record MediaField
{
    /// <summary>Relative to the media root.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Alternative texts, in the order of the paths.</summary>
    public IReadOnlyList<string> MediaTexts { get; init; } = [];
}
