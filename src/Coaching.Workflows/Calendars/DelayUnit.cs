namespace Coaching.Workflows.Calendars;

/// <summary>In what a wait is counted.</summary>
public enum DelayUnit
{
    Minutes,
    Hours,
    Days,
    WorkingHours,
    WorkingDays,
}
