namespace Coaching.Content.Items.Parts;

/// <summary>A name by which code and menus find the item.</summary>
public sealed record AliasPart
{
    public string? Alias { get; init; }
}
