namespace Coaching.Requests.Routing;

/// <summary>What rules and scores look at. Territories come with everything above them, nearest first.</summary>
/// <param name="Types">Term ids of the organisation's type.</param>
/// <param name="Topics">Term ids.</param>
/// <param name="Territories">Term ids, from the place itself up to its country.</param>
/// <param name="Languages">Codes of the languages the requester wants.</param>
internal sealed record RequestFacts(
    IReadOnlyList<string> Types, IReadOnlyList<string> Topics, IReadOnlyList<string> Territories, IReadOnlyList<string> Languages);
