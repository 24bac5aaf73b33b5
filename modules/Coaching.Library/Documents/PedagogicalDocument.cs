using Coaching.Content.Items.Fields;

namespace Coaching.Library.Documents;

/// <summary>A file to fill in, print or keep: the fields of a pedagogical document.</summary>
internal sealed record PedagogicalDocument
{
    public const string Type = nameof(PedagogicalDocument);

    public TextField Summary { get; init; } = new();

    public MediaField File { get; init; } = new();

    /// <summary>Language of the file; that of the item when left out.</summary>
    public TextField Language { get; init; } = new();

    public TaxonomyField Topics { get; init; } = new();

    public TextField Licence { get; init; } = new();
}
