namespace Coaching.Content.Items.Parts;

/// <summary>Publish at a time.</summary>
public sealed record PublishLaterPart
{
    public DateTime? ScheduledPublishUtc { get; init; }
}
