using System.Globalization;
using Coaching.Workflows.Calendars;
using Coaching.Workflows.Expressions;

namespace Coaching.Workflows.Tests.Calendars;

public sealed class CronTests
{
    [Theory]
    [InlineData("*/5 * * * *", "2026-11-21 09:00", "2026-11-21 09:05")]
    [InlineData("0 0 * * *", "2026-11-21 09:00", "2026-11-22 00:00")]
    [InlineData("30 8 * * 1-5", "2026-11-21 09:00", "2026-11-23 08:30")]
    [InlineData("0 9 1 * *", "2026-11-21 09:00", "2026-12-01 09:00")]
    [InlineData("0 9 29 2 *", "2026-11-21 09:00", "2028-02-29 09:00")]
    [InlineData("0 9 * * 7", "2026-11-21 09:00", "2026-11-22 09:00")]
    [InlineData("0 9 13 * 5", "2026-11-21 09:00", "2026-11-27 09:00")]
    [InlineData("15,45 10-11 * * *", "2026-11-21 10:15", "2026-11-21 10:45")]
    public void The_next_time_is_found(string table, string after, string next) =>
        Assert.Equal(Time(next), Cron.Parse(table).Next(Time(after), TimeZoneInfo.Utc));

    [Fact]
    public void Fields_are_read_in_the_zone() => Assert.Equal(
        Time("2026-11-22 07:00"), Cron.Parse("0 8 * * *").Next(Time("2026-11-21 09:00"), TimeZoneInfo.FindSystemTimeZoneById("Africa/Casablanca")));

    [Theory]
    [InlineData("* * * *")]
    [InlineData("61 * * * *")]
    [InlineData("a * * * *")]
    [InlineData("5-1 * * * *")]
    public void What_is_no_time_table_is_refused(string table) => Assert.Throws<MistakeException>(() => Cron.Parse(table));

    [Fact]
    public void A_day_that_never_comes_is_said() =>
        Assert.Throws<MistakeException>(() => Cron.Parse("0 0 30 2 *").Next(Time("2026-11-21 09:00"), TimeZoneInfo.Utc));

    private static DateTime Time(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
