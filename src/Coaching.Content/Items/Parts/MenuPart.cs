namespace Coaching.Content.Items.Parts;

/// <summary>The item is a menu.</summary>
public sealed record MenuPart;
