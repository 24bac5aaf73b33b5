using System.ComponentModel.DataAnnotations;

namespace Coaching.Kernel.Forms;

/// <summary>A form that was posted and took effect: its idempotency key, and where its answer led.</summary>
internal sealed class SubmittedForm
{
    /// <summary>The key that the form carried, with the person's id.</summary>
    [Key, MaxLength(80)]
    public required string Key { get; set; }

    /// <summary>Where the person was sent afterwards; a repeated post is sent there again.</summary>
    [MaxLength(1000)]
    public string? Location { get; set; }

    public DateTime CreatedUtc { get; set; }
}
