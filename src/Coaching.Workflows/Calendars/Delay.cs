using System.Globalization;
using Coaching.Workflows.Expressions;

namespace Coaching.Workflows.Calendars;

/// <summary>A wait in words: <c>30 minutes</c>, <c>2 days</c>, <c>4 working hours</c>, <c>1 working day</c>.</summary>
public sealed record Delay(int Amount, DelayUnit Unit)
{
    /// <exception cref="MistakeException">The words are not understood.</exception>
    public static Delay Parse(string words)
    {
        var parts = words.Trim().Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts is [var number, var unit] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var amount))
        {
            DelayUnit? found = unit.TrimEnd('s') switch
            {
                "minute" => DelayUnit.Minutes,
                "hour" => DelayUnit.Hours,
                "day" => DelayUnit.Days,
                "working hour" => DelayUnit.WorkingHours,
                "working day" => DelayUnit.WorkingDays,
                _ => null,
            };
            if (found is { } known)
            {
                return new(amount, known);
            }
        }

        throw new MistakeException($"'{words}' is not a delay: write for example '30 minutes', '2 days', '4 working hours' or '1 working day'.");
    }

    /// <summary>The moment after the wait. Working days end at closing time.</summary>
    public DateTime After(DateTime utc, WorkCalendar calendar) => Unit switch
    {
        DelayUnit.Minutes => utc.AddMinutes(Amount),
        DelayUnit.Hours => utc.AddHours(Amount),
        DelayUnit.Days => utc.AddDays(Amount),
        DelayUnit.WorkingHours => calendar.AddWorkingTime(utc, TimeSpan.FromHours(Amount)),
        _ => calendar.Deadline(utc, Amount),
    };
}
