using System.Globalization;
using System.Threading.RateLimiting;
using Coaching.Content.Search;
using Coaching.Kernel.People;

namespace Coaching.Portal.Safety;

/// <summary>A search costs more than a page: so many a minute for one network on each node, setting <c>Limits:SearchesPerMinute</c>.</summary>
internal static class SearchLimit
{
    /// <summary>Enough for forty-five trainees behind one address (CI checklist of the threat model, item 4).</summary>
    private const int PerMinute = 60;

    public static void Add(IServiceCollection services, IConfiguration configuration) => services.AddRateLimiter(o =>
    {
        var most = configuration.GetValue("Limits:SearchesPerMinute", PerMinute);
        o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        o.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait)
                ? Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture)
                : "60";
            return ValueTask.CompletedTask;
        };
        o.AddPolicy(ContentSearch.Limit, context => RateLimitPartition.GetFixedWindowLimiter(
            ClientNetwork.Of(context), _ => new() { PermitLimit = most, Window = TimeSpan.FromMinutes(1) }));
    });
}
