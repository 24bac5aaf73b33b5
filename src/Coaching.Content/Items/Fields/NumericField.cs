namespace Coaching.Content.Items.Fields;

/// <summary>A number.</summary>
public sealed record NumericField
{
    public decimal? Value { get; init; }
}
