using System.Globalization;

namespace Coaching.Workflows.Calendars;

/// <summary>When a place works: Monday to Friday, its hours, its holidays. All arguments and results are UTC.</summary>
public sealed record WorkCalendar
{
    /// <summary>Name used by rules and settings, for example <c>kaolack</c>.</summary>
    public string Name { get; init; } = string.Empty;

    public string Title { get; init; } = string.Empty;

    /// <summary>IANA name of the time zone.</summary>
    public string Zone { get; init; } = "Africa/Dakar";

    public TimeOnly Opens { get; init; } = new(8, 0);

    public TimeOnly Closes { get; init; } = new(17, 0);

    /// <summary>Holidays that fall on the same day each year, as month-day.</summary>
    public IReadOnlyList<string> Fixed { get; init; } = [];

    /// <summary>Holidays that follow Easter: Monday 1, Ascension 39, Whit Monday 50.</summary>
    public IReadOnlyList<int> DaysAfterEaster { get; init; } = [];

    /// <summary>Holidays of single years: those that follow the moon, and days a decree adds.</summary>
    public IReadOnlyList<Holiday> Dates { get; init; } = [];

    /// <summary>Names of holidays that make Monday free when they fall on a Sunday.</summary>
    public IReadOnlyList<string> SundayMovesToMonday { get; init; } = [];

    /// <summary>Weeks with other hours.</summary>
    public IReadOnlyList<Period> Periods { get; init; } = [];

    private TimeZoneInfo TimeZone => TimeZoneInfo.FindSystemTimeZoneById(Zone);

    /// <summary>Whether the place works on that day.</summary>
    public bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    /// <summary>
    /// Closing time of the n-th working day after the day of receipt; what arrives outside working time counts at the next opening.
    /// </summary>
    public DateTime Deadline(DateTime receivedUtc, int workingDays)
    {
        var day = DateOnly.FromDateTime(Local(NextWorkingMoment(receivedUtc)));
        for (var counted = 0; counted < workingDays;)
        {
            day = day.AddDays(1);
            counted += IsWorkingDay(day) ? 1 : 0;
        }

        return Utc(day, Hours(day).Closes);
    }

    /// <summary>Counts as <see cref="Deadline"/> does: working days after the day of receipt, up to the day of the second moment.</summary>
    public int WorkingDays(DateTime fromUtc, DateTime toUtc)
    {
        var last = DateOnly.FromDateTime(Local(toUtc));
        var days = 0;
        for (var day = DateOnly.FromDateTime(Local(NextWorkingMoment(fromUtc))).AddDays(1); day <= last; day = day.AddDays(1))
        {
            days += IsWorkingDay(day) ? 1 : 0;
        }

        return days;
    }

    /// <summary>The moment after so much working time.</summary>
    public DateTime AddWorkingTime(DateTime fromUtc, TimeSpan time)
    {
        var at = NextWorkingMoment(fromUtc);
        while (true)
        {
            var day = DateOnly.FromDateTime(Local(at));
            var closes = Utc(day, Hours(day).Closes);
            if (closes - at >= time)
            {
                return at + time;
            }

            time -= closes - at;
            at = NextWorkingMoment(closes);
        }
    }

    /// <summary>How much working time lies between two moments; nothing when the second comes first.</summary>
    public TimeSpan WorkingTime(DateTime fromUtc, DateTime toUtc)
    {
        var sum = TimeSpan.Zero;
        for (var day = DateOnly.FromDateTime(Local(fromUtc)); day <= DateOnly.FromDateTime(Local(toUtc)); day = day.AddDays(1))
        {
            if (IsWorkingDay(day))
            {
                var hours = Hours(day);
                var (begins, ends) = (Utc(day, hours.Opens), Utc(day, hours.Closes));
                var part = (toUtc < ends ? toUtc : ends) - (fromUtc > begins ? fromUtc : begins);
                sum += part > TimeSpan.Zero ? part : TimeSpan.Zero;
            }
        }

        return sum;
    }

    /// <summary>That moment when it is working time, else the next opening.</summary>
    public DateTime NextWorkingMoment(DateTime utc)
    {
        var day = DateOnly.FromDateTime(Local(utc));
        while (!IsWorkingDay(day) || utc >= Utc(day, Hours(day).Closes))
        {
            day = day.AddDays(1);
        }

        var opens = Utc(day, Hours(day).Opens);
        return utc < opens ? opens : utc;
    }

    private bool IsHoliday(DateOnly day) =>
        Fixed.Contains(day.ToString("MM-dd", CultureInfo.InvariantCulture))
        || DaysAfterEaster.Contains(day.DayNumber - Easter.Of(day.Year).DayNumber)
        || Dates.Any(h => h.Date == day)
        || (day.DayOfWeek == DayOfWeek.Monday && Dates.Any(h => h.Date == day.AddDays(-1) && SundayMovesToMonday.Contains(h.Name)));

    private (TimeOnly Opens, TimeOnly Closes) Hours(DateOnly day) =>
        Periods.FirstOrDefault(p => p.From <= day && day <= p.To) is { } period ? (period.Opens, period.Closes) : (Opens, Closes);

    private DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), TimeZone);

    private DateTime Utc(DateOnly day, TimeOnly time) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(time), TimeZone);
}
