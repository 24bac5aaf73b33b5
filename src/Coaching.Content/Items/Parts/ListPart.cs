namespace Coaching.Content.Items.Parts;

/// <summary>The item is a list of others.</summary>
public sealed record ListPart;
