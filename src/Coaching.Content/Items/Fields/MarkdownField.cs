namespace Coaching.Content.Items.Fields;

/// <summary>Markdown.</summary>
public sealed record MarkdownField
{
    public string? Markdown { get; init; }
}
