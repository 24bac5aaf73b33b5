namespace Coaching.Content.Items.Fields;

/// <summary>Yes or no.</summary>
public sealed record BooleanField
{
    public bool Value { get; init; }
}
