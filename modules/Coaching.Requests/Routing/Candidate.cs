using Coaching.Requests.Coaches;

namespace Coaching.Requests.Routing;

/// <summary>A coach as the choice sees one.</summary>
/// <param name="Profile">What the coach can do.</param>
/// <param name="OpenCases">Open cases and open proposals; what is closed does not count.</param>
/// <param name="Asked">Whether the coach was already asked about this request.</param>
/// <param name="KnowsRequester">Whether a case of the same requester ended well with this coach.</param>
internal sealed record Candidate(CoachProfile Profile, int OpenCases, bool Asked, bool KnowsRequester);
