using System.ComponentModel.DataAnnotations;

namespace Coaching.Accounts.People;

/// <summary>What a person agreed to, word for word (version and language of the text), and until when.</summary>
internal sealed class Consent
{
    public long Id { get; set; }

    [MaxLength(User.IdMaxLength)]
    public required string UserId { get; set; }

    /// <summary>Name of a <see cref="ConsentPurpose"/>.</summary>
    [MaxLength(40)]
    public required string Purpose { get; set; }

    [MaxLength(20)]
    public required string TextVersion { get; set; }

    [MaxLength(12)]
    public required string Language { get; set; }

    public DateTime GivenUtc { get; set; }

    public DateTime? WithdrawnUtc { get; set; }
}
