using System.Reflection;
using System.Text.Json;
using Coaching.Content.Items;
using Coaching.Kernel.Settings;

namespace Coaching.Workflows.Calendars;

/// <summary>The centre's work calendars: those of the setting <c>WorkCalendars</c>, else the portal's own, with the days of the setting <c>Holidays</c>.</summary>
public sealed class WorkCalendars(SiteSettings settings)
{
    /// <summary>Name of the setting that replaces the portal's own calendars.</summary>
    public const string Setting = "WorkCalendars";

    /// <summary>Name of the setting with days that the centre added: date, name, provisional, and the one calendar they are for.</summary>
    public const string AddedDays = "Holidays";

    private static readonly IReadOnlyList<WorkCalendar> Own = Read();

    /// <summary>All calendars; the first is the default.</summary>
    public IReadOnlyList<WorkCalendar> All
    {
        get
        {
            var calendars = settings.All.TryGetValue(Setting, out var json) && json is not null
                && json.Deserialize<List<WorkCalendar>>(ContentJson.Options) is { Count: > 0 } written ? written : Own;
            return settings.Get<List<AddedDay>>(AddedDays) is { Count: > 0 } added ? [.. calendars.Select(c => With(c, added))] : calendars;
        }
    }

    /// <summary>The calendar of this name, else the first.</summary>
    public WorkCalendar Find(string? name)
    {
        var all = All;
        return all.FirstOrDefault(c => c.Name == name) ?? all[0];
    }

    /// <summary>An added day replaces the provisional ones of its name and year.</summary>
    private static WorkCalendar With(WorkCalendar calendar, IEnumerable<AddedDay> added)
    {
        var days = added.Where(d => string.IsNullOrEmpty(d.Calendar) || d.Calendar == calendar.Name).ToList();
        var kept = calendar.Dates.Where(h => !h.Provisional || !days.Any(d => d.Date.Year == h.Date.Year && string.Equals(d.Name, h.Name, StringComparison.OrdinalIgnoreCase)));
        return calendar with { Dates = [.. kept, .. days.Select(d => new Holiday(d.Date, d.Name, d.Provisional))] };
    }

    private static List<WorkCalendar> Read()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("calendars.json")!;
        return JsonSerializer.Deserialize<List<WorkCalendar>>(file, ContentJson.Options)!;
    }

    private sealed record AddedDay(DateOnly Date, string Name, bool Provisional = false, string? Calendar = null);
}
