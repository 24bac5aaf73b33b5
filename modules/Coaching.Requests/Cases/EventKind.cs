namespace Coaching.Requests.Cases;

/// <summary>What happened to a request. The response clock is read from these, never stored.</summary>
internal enum EventKind
{
    Submitted,
    Qualified,
    Proposed,
    Declined,
    Expired,
    HandedToLead,
    Accepted,
    Reassigned,

    /// <summary>A person of the centre wrote for the first time; the clock stops.</summary>
    FirstAnswer,

    /// <summary>The clock stands from here on.</summary>
    Waiting,

    /// <summary>The requester wrote; the clock goes on.</summary>
    Resumed,
    AnswerDelivered,
    Closed,
    Withdrawn,

    /// <summary>The requester wrote after it was closed.</summary>
    Reopened,

    /// <summary>The requester said whether the answer helped.</summary>
    Rated,
}
