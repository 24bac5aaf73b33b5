using System.Globalization;
using Coaching.Workflows.Expressions;

namespace Coaching.Workflows.Calendars;

/// <summary>A time table of five fields: minute, hour, day of month, month, day of week; with <c>* , - /</c> and numbers.</summary>
public sealed class Cron
{
    private static readonly (int Least, int Most)[] Limits = [(0, 59), (0, 23), (1, 31), (1, 12), (0, 7)];

    private readonly bool[][] _fields;
    private readonly bool _everyDay;
    private readonly bool _everyWeekday;

    private Cron(string[] words)
    {
        _fields = [.. words.Select(Field)];
        _everyDay = words[2] == "*";
        _everyWeekday = words[4] == "*";
        _fields[4][0] |= _fields[4][7];
    }

    /// <exception cref="MistakeException">The expression is not understood.</exception>
    public static Cron Parse(string expression)
    {
        var words = expression.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 5 ? new(words) : throw new MistakeException($"'{expression}' is not a time table of five fields.");
    }

    /// <summary>The next time after a moment, both in UTC; the fields are read in the zone.</summary>
    /// <exception cref="MistakeException">There is none within four years.</exception>
    public DateTime Next(DateTime afterUtc, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(afterUtc, DateTimeKind.Utc), zone);
        var at = new DateTime(local.Year, local.Month, local.Day, local.Hour, local.Minute, 0).AddMinutes(1);
        for (var end = at.AddYears(4); at < end;)
        {
            if (!_fields[3][at.Month] || !DayFits(at))
            {
                at = at.Date.AddDays(1);
            }
            else if (!_fields[1][at.Hour])
            {
                at = at.Date.AddHours(at.Hour + 1);
            }
            else if (!_fields[0][at.Minute] || zone.IsInvalidTime(at))
            {
                at = at.AddMinutes(1);
            }
            else
            {
                return TimeZoneInfo.ConvertTimeToUtc(at, zone);
            }
        }

        throw new MistakeException("The time table never falls due.");
    }

    /// <summary>When both days are restricted, either is enough, as cron has it.</summary>
    private bool DayFits(DateTime at)
    {
        var (day, weekday) = (_fields[2][at.Day], _fields[4][(int)at.DayOfWeek]);
        return _everyDay || _everyWeekday ? day && weekday : day || weekday;
    }

    private static bool[] Field(string words, int index)
    {
        var (least, most) = Limits[index];
        var field = new bool[most + 1];
        foreach (var word in words.Split(','))
        {
            var (range, step) = word.Split('/') is [var before, var after] ? (before, Number(after, words)) : (word, 1);
            var (from, to) = range.Split('-') switch
            {
                ["*"] => (least, most == 7 ? 6 : most),
                [var one] => (Number(one, words), word.Contains('/', StringComparison.Ordinal) ? most : Number(one, words)),
                [var first, var last] => (Number(first, words), Number(last, words)),
                _ => (-1, -1),
            };
            if (from < least || to > most || from > to || step < 1)
            {
                throw new MistakeException($"'{words}' is not a field of a time table.");
            }

            for (var value = from; value <= to; value += step)
            {
                field[value] = true;
            }
        }

        return field;
    }

    private static int Number(string word, string words) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new MistakeException($"'{words}' is not a field of a time table.");
}
