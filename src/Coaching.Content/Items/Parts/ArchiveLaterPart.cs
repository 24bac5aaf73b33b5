namespace Coaching.Content.Items.Parts;

/// <summary>Unpublish at a time.</summary>
public sealed record ArchiveLaterPart
{
    public DateTime? ScheduledArchiveUtc { get; init; }
}
