namespace Coaching.Content.Items.Parts;

/// <summary>The title.</summary>
public sealed record TitlePart
{
    public string? Title { get; init; }
}
