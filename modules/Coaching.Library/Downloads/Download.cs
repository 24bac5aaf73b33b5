using System.ComponentModel.DataAnnotations;

namespace Coaching.Library.Downloads;

/// <summary>How often a document was downloaded on a day. Nothing is stored about who did.</summary>
internal sealed class Download
{
    public const int MaxId = 26;

    [MaxLength(MaxId)]
    public required string DocumentId { get; set; }

    public DateOnly Day { get; set; }

    public int Count { get; set; }
}
