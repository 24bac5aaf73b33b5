using System.ComponentModel.DataAnnotations;

namespace Coaching.Requests.Cases;

/// <summary>Something that happened to a request.</summary>
internal sealed class RequestEvent
{
    public const int TextMaxLength = 1000;

    public long Id { get; set; }

    public long RequestId { get; set; }

    public DateTime AtUtc { get; set; }

    [MaxLength(30)]
    public EventKind Kind { get; set; }

    /// <summary>Who did it, or null for the portal.</summary>
    [MaxLength(26)]
    public string? ActorId { get; set; }

    /// <summary>The coach it is about.</summary>
    [MaxLength(26)]
    public string? CoachId { get; set; }

    /// <summary>A reason in the person's own words, or the team.</summary>
    [MaxLength(TextMaxLength)]
    public string? Text { get; set; }
}
