namespace Coaching.Requests.Cases;

/// <summary>What became of a message.</summary>
internal enum Written
{
    Done,

    /// <summary>The request was closed or withdrawn, or changed at the same moment.</summary>
    TooLate,
}
