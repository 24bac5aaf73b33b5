namespace Coaching.Requests.Cases;

/// <summary>How a request stands. A draft is not a request yet: it is a <see cref="Asking.Draft"/>.</summary>
internal enum RequestState
{
    /// <summary>Sent, not yet given to a team.</summary>
    Submitted,

    /// <summary>Given to a team, no coach yet.</summary>
    Qualified,

    /// <summary>A coach is asked.</summary>
    Proposed,

    /// <summary>A coach has taken it.</summary>
    Accepted,

    /// <summary>A coach has answered.</summary>
    InProgress,

    /// <summary>The requester has to say or send something; the clock stands.</summary>
    WaitingRequester,

    /// <summary>The coach has given the answer.</summary>
    AnswerDelivered,

    Closed,

    /// <summary>Taken back by the requester.</summary>
    Withdrawn,
}
