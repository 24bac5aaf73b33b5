using Coaching.Content.Items.Fields;

namespace Coaching.Stories.Stories;

/// <summary>The fields of a news item.</summary>
internal sealed record NewsItem
{
    public const string Type = "News";

    public TextField Summary { get; init; } = new();

    public MediaField Picture { get; init; } = new();
}
