using System.Globalization;
using Coaching.Kernel.Settings;
using Coaching.Requests.Cases;
using Coaching.Workflows.Calendars;

namespace Coaching.Requests.Tests.Cases;

public sealed class ClockTests
{
    private static readonly WorkCalendar Kaolack = new WorkCalendars(new SiteSettings(null!)).Find("kaolack");
    private static readonly DateTime Monday = new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Wednesday = new(2026, 11, 25, 17, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Before_the_first_answer_the_promised_date_counts()
    {
        var clock = ResponseClock.Read(Sent(), Kaolack, Monday.AddHours(5));
        Assert.Equal((Wednesday, TimeSpan.FromHours(21), true), (clock.DueUtc, clock.Left, clock.IsFirstAnswer));
    }

    // Sunday 22 November 2026 to Thursday 26: the promise is Wednesday, 17:00, for what arrives on Sunday or on Monday before that hour.
    [Theory]
    [InlineData("2026-11-22T10:00", "2026-11-25", 2)]
    [InlineData("2026-11-23T07:00", "2026-11-25", 2)]
    [InlineData("2026-11-23T09:00", "2026-11-25", 2)]
    [InlineData("2026-11-23T16:59", "2026-11-25", 2)]
    [InlineData("2026-11-23T17:30", "2026-11-26", 2)]
    [InlineData("2026-11-20T18:00", "2026-11-25", 2)]
    [InlineData("2026-11-24T10:00", "2026-11-26", 2)]
    [InlineData("2026-12-24T10:00", "2026-12-29", 2)]
    public void The_desk_counts_the_days_that_were_promised(string sent, string promised, int days)
    {
        var receivedUtc = DateTime.Parse(sent, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
        var deadline = Kaolack.Deadline(receivedUtc, 2);
        Assert.Equal(promised + " 17", deadline.ToString("yyyy-MM-dd HH", CultureInfo.InvariantCulture));
        var request = Sent(receivedUtc, deadline);
        Assert.Equal(days, ResponseClock.Read(request, Kaolack, receivedUtc).Days);
        Assert.Equal(0, ResponseClock.Read(request, Kaolack, deadline.AddHours(-3)).Days);
        request.Accept("khady", receivedUtc);
        request.Answered("khady", receivedUtc);
        Assert.Equal(10, ResponseClock.Read(request, Kaolack, receivedUtc).Days);
    }

    [Fact]
    public void Nights_do_not_count_and_late_is_late_in_working_time()
    {
        Assert.Equal(TimeSpan.FromHours(18), ResponseClock.Read(Sent(), Kaolack, Monday.AddHours(15)).Left);
        var late = ResponseClock.Read(Sent(), Kaolack, new DateTime(2026, 11, 26, 11, 0, 0, DateTimeKind.Utc));
        Assert.True(late.IsLate);
        Assert.Equal(TimeSpan.FromHours(-3), late.Left);
    }

    [Fact]
    public void The_clock_stands_while_the_requester_has_the_word_and_gives_the_time_back()
    {
        var request = Sent();
        request.Accept("khady", Monday.AddHours(1));
        request.Wait("khady", Monday.AddHours(2));
        Assert.Null(ResponseClock.Read(request, Kaolack, Monday.AddDays(5)).DueUtc);
        request.Replied(Monday.AddHours(5));
        var clock = ResponseClock.Read(request, Kaolack, Monday.AddHours(5));
        // Three hours of pause move Wednesday 17:00 to Thursday 11:00.
        Assert.Equal(new DateTime(2026, 11, 26, 11, 0, 0, DateTimeKind.Utc), clock.DueUtc);
    }

    [Fact]
    public void Reassigning_does_not_start_the_clock_again()
    {
        var request = Sent();
        request.Accept("khady", Monday.AddHours(1));
        request.Reassign("ibrahima", "lead", null, Monday.AddDays(1));
        Assert.Equal(Wednesday, ResponseClock.Read(request, Kaolack, Monday.AddDays(1)).DueUtc);
    }

    [Fact]
    public void The_first_answer_stops_it_and_after_that_a_sign_of_life_is_due_every_ten_working_days()
    {
        var request = Sent();
        request.Accept("khady", Monday.AddHours(1));
        request.Answered("khady", Monday.AddHours(2));
        var clock = ResponseClock.Read(request, Kaolack, Monday.AddHours(3));
        Assert.False(clock.IsFirstAnswer);
        Assert.Equal(new DateTime(2026, 12, 7, 17, 0, 0, DateTimeKind.Utc), clock.DueUtc);
        Assert.Equal(Monday.AddHours(2), request.FirstAnswerUtc);
    }

    [Fact]
    public void A_promised_date_never_moves_forward_when_the_pool_changes()
    {
        var request = Sent();
        request.Qualify("guichet", 10, false, Wednesday.AddDays(-1), Monday);
        Assert.Equal(Wednesday, request.PromisedUtc);
    }

    private static CoachingRequest Sent() => Sent(Monday, Wednesday);

    private static CoachingRequest Sent(DateTime submittedUtc, DateTime promisedUtc)
    {
        var request = new CoachingRequest
        {
            Reference = "DA-2026-0001",
            ContentItemId = "4x",
            RequesterId = "moussa",
            Language = "fr",
            Subject = "Un moulin",
            Pool = "ingenierie",
            SubmittedUtc = submittedUtc,
            PromisedUtc = promisedUtc,
        };
        request.Submit(submittedUtc);
        return request;
    }
}
