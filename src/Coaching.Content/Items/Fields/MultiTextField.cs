namespace Coaching.Content.Items.Fields;

/// <summary>Several short texts.</summary>
public sealed record MultiTextField
{
    public IReadOnlyList<string> Values { get; init; } = [];
}
