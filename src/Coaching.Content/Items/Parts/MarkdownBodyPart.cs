namespace Coaching.Content.Items.Parts;

/// <summary>A body written in Markdown.</summary>
public sealed record MarkdownBodyPart
{
    public string? Markdown { get; init; }
}
