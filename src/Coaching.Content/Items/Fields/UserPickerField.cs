namespace Coaching.Content.Items.Fields;

/// <summary>People.</summary>
public sealed record UserPickerField
{
    public IReadOnlyList<string> UserIds { get; init; } = [];

    public IReadOnlyList<string> UserNames { get; init; } = [];
}
