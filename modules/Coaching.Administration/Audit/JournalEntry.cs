using System.ComponentModel.DataAnnotations;

namespace Coaching.Administration.Audit;

/// <summary>One thing done in the office. Written with the change itself; nobody edits it.</summary>
internal sealed class JournalEntry
{
    public const int ReasonMaxLength = 500;
    public const int DetailMaxLength = 1000;

    public long Id { get; set; }

    public DateTime AtUtc { get; set; }

    /// <summary>User id of who did it.</summary>
    [MaxLength(26)]
    public string? ById { get; set; }

    /// <summary>What was done: one of <see cref="Actions"/>.</summary>
    [MaxLength(40)]
    public required string Action { get; set; }

    /// <summary>To whom or what: a user id, a content type, a file name.</summary>
    [MaxLength(255)]
    public string? Subject { get; set; }

    /// <summary>What changed, in names rather than values.</summary>
    [MaxLength(DetailMaxLength)]
    public string? Detail { get; set; }

    /// <summary>Why, when the office asks for it.</summary>
    [MaxLength(ReasonMaxLength)]
    public string? Reason { get; set; }
}
