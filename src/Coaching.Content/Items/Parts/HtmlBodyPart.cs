namespace Coaching.Content.Items.Parts;

/// <summary>A body of rich text.</summary>
public sealed record HtmlBodyPart
{
    public string? Html { get; init; }
}
