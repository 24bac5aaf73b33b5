namespace Coaching.Content.Items.Fields;

/// <summary>A video elsewhere, shown as a link that loads nothing before it is followed.</summary>
public sealed record YoutubeField
{
    public string? RawAddress { get; init; }

    public string? EmbeddedAddress { get; init; }
}
