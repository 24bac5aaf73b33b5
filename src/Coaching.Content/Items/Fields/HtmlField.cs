namespace Coaching.Content.Items.Fields;

/// <summary>Rich text, sanitised on every way in.</summary>
public sealed record HtmlField
{
    public string? Html { get; init; }
}
