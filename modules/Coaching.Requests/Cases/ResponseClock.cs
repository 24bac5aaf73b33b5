using Coaching.Workflows.Calendars;

namespace Coaching.Requests.Cases;

/// <summary>How much time a request has left, read from what happened to it: nothing of it is stored, so nothing can go astray.</summary>
/// <param name="DueUtc">When the centre has to act; null while it waits for the requester, or when nothing is due any more.</param>
/// <param name="Left">Working time until then; negative when it is late.</param>
/// <param name="Days">Working days until then, or since then, counted as the promise is.</param>
/// <param name="IsFirstAnswer">Whether the first answer is what is due; else a sign of life.</param>
internal sealed record ResponseClock(DateTime? DueUtc, TimeSpan Left, int Days, bool IsFirstAnswer)
{
    /// <summary>A coach writes at least every ten working days.</summary>
    private const int FollowUpWorkingDays = 10;

    public bool IsLate => DueUtc is not null && Left < TimeSpan.Zero;

    /// <summary>Half a working day or less is left.</summary>
    public bool IsSoon => DueUtc is not null && Left >= TimeSpan.Zero && Left <= TimeSpan.FromHours(4);

    /// <summary>Reads the clock.</summary>
    /// <param name="request">With its events.</param>
    /// <param name="calendar">Of the request's pool.</param>
    /// <param name="nowUtc">Now.</param>
    public static ResponseClock Read(CoachingRequest request, WorkCalendar calendar, DateTime nowUtc)
    {
        if (request.IsOver || request.State is RequestState.WaitingRequester or RequestState.AnswerDelivered)
        {
            return new(null, TimeSpan.Zero, 0, false);
        }

        var answered = request.Events.Any(e => e.Kind == EventKind.FirstAnswer);
        var due = answered
            ? calendar.Deadline(request.Events.Max(e => e.AtUtc), FollowUpWorkingDays)
            : Later(calendar, request.PromisedUtc, Paused(request.Events, calendar, nowUtc));
        return due >= nowUtc
            ? new(due, calendar.WorkingTime(nowUtc, due), calendar.WorkingDays(nowUtc, due), !answered)
            : new(due, -calendar.WorkingTime(due, nowUtc), calendar.WorkingDays(due, nowUtc), !answered);
    }

    /// <summary>Working time during which the requester had the word.</summary>
    internal static TimeSpan Paused(IEnumerable<RequestEvent> events, WorkCalendar calendar, DateTime nowUtc)
    {
        var paused = TimeSpan.Zero;
        DateTime? since = null;
        foreach (var happened in events.OrderBy(e => e.AtUtc).ThenBy(e => e.Id))
        {
            if (happened.Kind == EventKind.Waiting)
            {
                since ??= happened.AtUtc;
            }
            else if (since is { } from && happened.Kind is (EventKind.Resumed or EventKind.AnswerDelivered or EventKind.Closed or EventKind.Withdrawn))
            {
                paused += calendar.WorkingTime(from, happened.AtUtc);
                since = null;
            }
        }

        return since is { } still ? paused + calendar.WorkingTime(still, nowUtc) : paused;
    }

    private static DateTime Later(WorkCalendar calendar, DateTime due, TimeSpan paused) =>
        paused == TimeSpan.Zero ? due : calendar.AddWorkingTime(due, paused);
}
