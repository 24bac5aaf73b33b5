namespace Coaching.Content.Items.Fields;

/// <summary>A time of day.</summary>
public sealed record TimeField
{
    public TimeSpan? Value { get; init; }
}
