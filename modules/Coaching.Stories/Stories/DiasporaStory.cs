using Coaching.Content.Items.Fields;

namespace Coaching.Stories.Stories;

/// <summary>Someone who left and someone or something that came back: the fields of a diaspora story.</summary>
internal sealed record DiasporaStory
{
    public const string Type = nameof(DiasporaStory);

    public TextField Person { get; init; } = new();

    public TaxonomyField Origin { get; init; } = new();

    public TextField Residence { get; init; } = new();

    public TextField Summary { get; init; } = new();

    public MediaField Picture { get; init; } = new();

    public TaxonomyField Topics { get; init; } = new();

    public DateField ConsentDate { get; init; } = new();

    public TextField ConsentHow { get; init; } = new();
}
