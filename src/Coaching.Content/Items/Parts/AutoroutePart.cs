namespace Coaching.Content.Items.Parts;

/// <summary>The item's own address.</summary>
public sealed record AutoroutePart
{
    /// <summary>Address without leading slash, language first: <c>fr/le-centre</c>.</summary>
    public string? Path { get; init; }

    public bool? SetHomepage { get; init; }

    public bool? Disabled { get; init; }

    public bool? RouteContainedItems { get; init; }

    public bool? Absolute { get; init; }
}
