namespace Coaching.Requests.Cases;

/// <summary>A step of the coach.</summary>
internal enum ProgressStep
{
    Wait,
    Deliver,
    Close,
}
