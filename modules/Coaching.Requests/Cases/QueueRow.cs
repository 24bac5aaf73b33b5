namespace Coaching.Requests.Cases;

/// <summary>A request in a queue.</summary>
/// <param name="Request">The request.</param>
/// <param name="Clock">Its clock.</param>
/// <param name="Proposal">The proposal to the person who looks, or null.</param>
/// <param name="HasNews">Whether the requester wrote last.</param>
/// <param name="CoachName">Who has it, when that is somebody else.</param>
internal sealed record QueueRow(CoachingRequest Request, ResponseClock Clock, Proposal? Proposal, bool HasNews = false, string? CoachName = null);
