using System.Globalization;
using Coaching.Kernel.Settings;
using Coaching.Workflows.Calendars;
using FsCheck;
using FsCheck.Fluent;

namespace Coaching.Workflows.Tests.Calendars;

public sealed class WorkCalendarTests
{
    private static readonly WorkCalendars All = new(new SiteSettings(null!));

    /// <summary>The centre's own vectors: received, two working days, due; local times.</summary>
    [Theory]
    [InlineData("kaolack", "2026-05-22 16:00", "2026-05-28 17:00")]
    [InlineData("oujda", "2026-05-22 16:00", "2026-05-26 16:30")]
    [InlineData("oujda", "2026-05-26 10:00", "2026-06-01 16:30")]
    [InlineData("kaolack", "2026-10-31 10:00", "2026-11-04 17:00")]
    [InlineData("kaolack", "2026-11-23 17:00", "2026-11-26 17:00")]
    [InlineData("kaolack", "2026-11-23 07:00", "2026-11-25 17:00")]
    [InlineData("kaolack", "2026-12-24 09:00", "2026-12-29 17:00")]
    [InlineData("kaolack", "2027-05-14 09:00", "2027-05-19 17:00")]
    [InlineData("oujda", "2026-02-18 10:00", "2026-02-20 15:00")]
    public void Two_working_days_end_at_closing_time_of_the_second_day(string name, string received, string due)
    {
        var calendar = All.Find(name);
        Assert.Equal(Utc(due, calendar.Zone), calendar.Deadline(Utc(received, calendar.Zone), 2));
    }

    [Theory]
    [InlineData(2024, "2024-03-31")]
    [InlineData(2025, "2025-04-20")]
    [InlineData(2026, "2026-04-05")]
    [InlineData(2027, "2027-03-28")]
    [InlineData(2038, "2038-04-25")]
    public void Easter_is_computed(int year, string day) =>
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), Easter.Of(year));

    [Theory]
    [InlineData("kaolack", "2026-04-06", "Easter Monday")]
    [InlineData("kaolack", "2026-05-14", "Ascension")]
    [InlineData("kaolack", "2026-05-25", "Whit Monday")]
    [InlineData("kaolack", "2026-05-27", "Tabaski")]
    [InlineData("kaolack", "2027-05-17", "Tabaski fell on a Sunday")]
    [InlineData("oujda", "2026-05-27", "first day of the feast")]
    [InlineData("oujda", "2026-05-28", "second day of the feast")]
    [InlineData("oujda", "2026-11-18", "independence")]
    public void Holidays_are_free(string name, string day, string reason) =>
        Assert.False(All.Find(name).IsWorkingDay(DateOnly.Parse(day, CultureInfo.InvariantCulture)), reason);

    [Fact]
    public void Working_hours_pass_over_nights_and_week_ends()
    {
        var calendar = All.Find("kaolack");
        var friday = Utc("2026-11-20 15:00", calendar.Zone);
        Assert.Equal(Utc("2026-11-23 10:00", calendar.Zone), calendar.AddWorkingTime(friday, TimeSpan.FromHours(4)));
        Assert.Equal(TimeSpan.FromHours(4), calendar.WorkingTime(friday, Utc("2026-11-23 10:00", calendar.Zone)));
        Assert.Equal(TimeSpan.Zero, calendar.WorkingTime(friday, friday.AddHours(-3)));
    }

    [Fact]
    public void Adding_working_time_and_measuring_it_agree() => Prop.ForAll<int, int>((start, length) =>
    {
        var calendar = All.Find((start & 1) == 0 ? "kaolack" : "oujda");
        var from = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes((uint)start % 1_000_000);
        var time = TimeSpan.FromMinutes((uint)length % 10_000);
        return calendar.WorkingTime(from, calendar.AddWorkingTime(from, time)) == time;
    }).QuickCheckThrowOnFailure();

    private static DateTime Utc(string local, string zone) => TimeZoneInfo.ConvertTimeToUtc(
        DateTime.Parse(local, CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone));
}
