namespace Coaching.Content.Items.Fields;

/// <summary>A moment in UTC.</summary>
public sealed record DateTimeField
{
    public DateTime? Value { get; init; }
}
