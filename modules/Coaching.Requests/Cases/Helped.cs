namespace Coaching.Requests.Cases;

/// <summary>What the requester says of the answer.</summary>
internal enum Helped
{
    Yes,
    Partly,
    No,
}
