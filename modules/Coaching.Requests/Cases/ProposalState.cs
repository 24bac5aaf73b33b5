namespace Coaching.Requests.Cases;

/// <summary>What became of a proposal.</summary>
internal enum ProposalState
{
    Open,
    Accepted,
    Declined,
    Expired,

    /// <summary>Overtaken: somebody else took the request, or it was withdrawn.</summary>
    Cancelled,
}
