using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace Coaching.Content.Addresses;

/// <summary>An address that a page of the portal has taken is not looked up among the content's: the page would win anyway.</summary>
internal sealed class PagesBeforeContent : MatcherPolicy, IEndpointSelectorPolicy
{
    /// <summary>Just before the framework asks <see cref="ContentAddressing"/>.</summary>
    public override int Order => int.MinValue + 50;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(IsContent);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        var best = int.MaxValue;
        for (var n = 0; n < candidates.Count; n++)
        {
            if (candidates.IsValidCandidate(n) && !IsContent(candidates[n].Endpoint))
            {
                best = Math.Min(best, candidates[n].Score);
            }
        }

        for (var n = 0; n < candidates.Count; n++)
        {
            if (IsContent(candidates[n].Endpoint) && candidates[n].Score > best)
            {
                candidates.SetValidity(n, false);
            }
        }

        return Task.CompletedTask;
    }

    private static bool IsContent(Endpoint endpoint) => endpoint.Metadata.GetMetadata<IDynamicEndpointMetadata>()?.IsDynamic == true;
}
