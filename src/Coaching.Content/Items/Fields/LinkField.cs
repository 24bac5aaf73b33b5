namespace Coaching.Content.Items.Fields;

/// <summary>An address with its words.</summary>
public sealed record LinkField
{
    public string? Url { get; init; }

    public string? Text { get; init; }

    public string? Target { get; init; }
}
