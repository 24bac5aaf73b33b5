namespace Coaching.Content.Items.Fields;

/// <summary>Other items, in whatever language they are read.</summary>
public sealed record LocalizationSetContentPickerField
{
    public IReadOnlyList<string> LocalizationSets { get; init; } = [];
}
