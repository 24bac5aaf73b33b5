using System.ComponentModel.DataAnnotations;

namespace Coaching.Requests.Cases;

/// <summary>A message of the conversation, or a note that only coaches see.</summary>
internal sealed class Message
{
    public const int BodyMaxLength = 10_000;

    public long Id { get; set; }

    public long RequestId { get; set; }

    [MaxLength(26)]
    public required string AuthorId { get; set; }

    /// <summary>Whether the requester wrote it.</summary>
    public bool FromRequester { get; set; }

    /// <summary>Whether the requester never sees it.</summary>
    public bool Private { get; set; }

    public DateTime AtUtc { get; set; }

    [MaxLength(BodyMaxLength)]
    public required string Body { get; set; }

    public List<Attachment> Attachments { get; } = [];
}
