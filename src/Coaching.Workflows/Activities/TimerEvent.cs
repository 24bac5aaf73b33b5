using Coaching.Kernel.Settings;
using Coaching.Workflows.Calendars;

namespace Coaching.Workflows.Activities;

/// <summary>
/// Waits for a time: the next one of <c>CronExpression</c>, or after <c>Delay</c>, for example <c>30 minutes</c>, <c>2 days</c>,
/// <c>4 working hours</c>, <c>2 working days</c>; working time follows the work calendar named by <c>Calendar</c>.
/// </summary>
internal sealed class TimerEvent(WorkCalendars calendars, SiteSettings settings, TimeProvider clock) : IEventActivity
{
    public ActivityResult Wait(ActivityContext context)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (context.Activity.Setting("Delay") is not null)
        {
            return ActivityResult.Until(Delay.Parse(context.Text("Delay")).After(now, calendars.Find(context.Text("Calendar"))));
        }

        var zone = context.Activity.Setting("UseLocalTime") == "true" ? settings.Zone : TimeZoneInfo.Utc;
        return ActivityResult.Until(Cron.Parse(context.Activity.Setting("CronExpression") ?? "*/5 * * * *").Next(now, zone));
    }
}
