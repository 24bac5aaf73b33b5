namespace Coaching.Content.Items.Parts;

/// <summary>A remark on this version.</summary>
public sealed record AuditTrailPart
{
    public string? Comment { get; init; }
}
