using System.ComponentModel.DataAnnotations;

namespace Coaching.Requests.Cases;

/// <summary>A coach is asked to take a request. At most one is open for each request.</summary>
internal sealed class Proposal
{
    public const int ReasonMaxLength = 500;

    public long Id { get; set; }

    public long RequestId { get; set; }

    [MaxLength(26)]
    public required string CoachId { get; set; }

    public int Score { get; set; }

    /// <summary>Why this coach, as JSON: see <see cref="Routing.Reason"/>.</summary>
    public required string Reasons { get; set; }

    [MaxLength(20)]
    public ProposalState State { get; set; }

    public DateTime ProposedUtc { get; set; }

    /// <summary>Until when the coach may decide.</summary>
    public DateTime DecideByUtc { get; set; }

    public DateTime? DecidedUtc { get; set; }
}
