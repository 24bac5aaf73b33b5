namespace Coaching.Content.Items.Fields;

/// <summary>A day.</summary>
public sealed record DateField
{
    public DateTime? Value { get; init; }
}
