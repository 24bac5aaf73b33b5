namespace Coaching.Training.Outlines;

/// <summary>Model of the partial <c>Training/Path</c>.</summary>
/// <param name="Outline">The path.</param>
/// <param name="Done">What the reader has done; null when not enrolled.</param>
/// <param name="IsOpen">Whether the reader may open the lessons.</param>
internal sealed record OutlineView(Outline Outline, IReadOnlySet<string>? Done, bool IsOpen)
{
    /// <summary>The step at which the reader is, or null.</summary>
    public Step? Next { get; } = Done is null ? null : Outline.FirstUnfinished(Done);

    public bool IsDone(Step step) => Done?.Contains(step.Set) == true;
}
