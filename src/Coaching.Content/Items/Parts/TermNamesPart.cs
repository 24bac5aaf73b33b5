namespace Coaching.Content.Items.Parts;

/// <summary>A term's name in each language; the portal's own part, since Orchard Core cannot translate terms.</summary>
public sealed record TermNamesPart
{
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();
}
