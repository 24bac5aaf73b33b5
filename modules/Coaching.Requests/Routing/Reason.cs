namespace Coaching.Requests.Routing;

/// <summary>One reason why a coach was chosen.</summary>
/// <param name="Kind">What speaks for the coach.</param>
/// <param name="Points">How much.</param>
/// <param name="Open">For the load: open cases.</param>
/// <param name="Capacity">For the load: how many at most.</param>
internal sealed record Reason(ReasonKind Kind, int Points, int Open = 0, int Capacity = 0);

/// <summary>What speaks for a coach.</summary>
internal enum ReasonKind
{
    Topic,
    Language,
    Territory,
    Load,
    Returning,
}
