namespace Coaching.Content.Items.Fields;

/// <summary>Plain text.</summary>
public sealed record TextField
{
    public string? Text { get; init; }
}
