using Coaching.Requests.Cases;
using Coaching.Workflows.Triggers;

namespace Coaching.Requests.Routing;

/// <summary>What the workflows hear of requests.</summary>
internal static class Signals
{
    public static WorkflowSignal Submitted(CoachingRequest request) =>
        new("RequestSubmitted", request.ContentItemId, new() { ["Reference"] = request.Reference });

    /// <param name="request">The request.</param>
    /// <param name="outcome">Accepted, Declined, Expired or Withdrawn.</param>
    public static WorkflowSignal Decided(CoachingRequest request, string outcome) =>
        new("ProposalDecided", request.ContentItemId, new() { ["Reference"] = request.Reference, ["Outcome"] = outcome });
}
