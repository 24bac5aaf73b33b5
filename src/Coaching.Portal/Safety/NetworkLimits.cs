using System.Globalization;
using System.Threading.RateLimiting;
using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;

namespace Coaching.Portal.Safety;

/// <summary>
/// How often one network may do what costs, on each node. Sized for forty-five trainees behind one address (checklist of
/// docs/threats.md, item 4); settings <c>Limits:SearchesPerMinute</c> and <c>Limits:FormsPerQuarterHour</c>.
/// </summary>
internal static class NetworkLimits
{
    public static void Add(IServiceCollection services, IConfiguration configuration) => services.AddRateLimiter(o =>
    {
        var searches = configuration.GetValue("Limits:SearchesPerMinute", 60);
        var forms = configuration.GetValue("Limits:FormsPerQuarterHour", 300);
        o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        o.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait)
                ? Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture)
                : "60";
            return ValueTask.CompletedTask;
        };
        o.AddPolicy(RateLimits.Searches, context => Window(ClientNetwork.Of(context), searches, TimeSpan.FromMinutes(1)));
        o.AddPolicy(RateLimits.Strangers, context => HttpMethods.IsPost(context.Request.Method) && context.User.Identity?.IsAuthenticated != true
            ? Window(ClientNetwork.Of(context), forms, TimeSpan.FromMinutes(15))
            : RateLimitPartition.GetNoLimiter(string.Empty));
    });

    private static RateLimitPartition<string> Window(string network, int most, TimeSpan time) =>
        RateLimitPartition.GetFixedWindowLimiter(network, _ => new() { PermitLimit = most, Window = time });
}
