using System.Reflection;
using System.Text.Json;
using Coaching.Content.Items;
using Coaching.Kernel.Settings;
using Coaching.Workflows.Calendars;

namespace Coaching.Requests.Routing;

/// <summary>The plan in force: the setting <c>CoachingRouting</c>, else the module's own.</summary>
internal sealed class RoutingPlans(SiteSettings settings, WorkCalendars calendars)
{
    public const string Setting = "CoachingRouting";

    private static readonly RoutingPlan Own = Read();

    public RoutingPlan Current => settings.All.TryGetValue(Setting, out var json) && json is not null
        && json.Deserialize<RoutingPlan>(ContentJson.Options) is { Pools.Count: > 0 } written ? written : Own;

    /// <summary>When the pool works.</summary>
    public WorkCalendar CalendarOf(string pool) => calendars.Find(Current.Pool(pool).Calendar);

    /// <summary>When a person of the pool answers at the latest.</summary>
    public DateTime Promise(Pool pool, DateTime receivedUtc) => calendars.Find(pool.Calendar).Deadline(receivedUtc, Current.AnswerWorkingDays);

    private static RoutingPlan Read()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("routing.json")!;
        return JsonSerializer.Deserialize<RoutingPlan>(file, ContentJson.Options)!;
    }
}
