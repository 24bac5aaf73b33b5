using Coaching.Content.Items.Fields;

namespace Coaching.Training.Outlines;

/// <summary>The short fields of a module that its card shows.</summary>
internal sealed record CourseFields
{
    public TextField Summary { get; init; } = new();

    public MediaField Picture { get; init; } = new();
}
