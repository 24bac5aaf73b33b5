using System.ComponentModel.DataAnnotations;

namespace Coaching.Requests.Cases;

/// <summary>A file that came with a message.</summary>
internal sealed class Attachment
{
    public const int NameMaxLength = 150;

    public long Id { get; set; }

    public long MessageId { get; set; }

    /// <summary>The name it came with, for the download.</summary>
    [MaxLength(NameMaxLength)]
    public required string Name { get; set; }

    /// <summary>Where the file store keeps it; a name of the portal's own.</summary>
    [MaxLength(200)]
    public required string Stored { get; set; }

    [MaxLength(100)]
    public required string ContentType { get; set; }

    public long Size { get; set; }
}
