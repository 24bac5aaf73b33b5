using System.Reflection;
using System.Text.Json;
using Coaching.Content.Items;
using Coaching.Kernel.Settings;

namespace Coaching.Workflows.Calendars;

/// <summary>The centre's work calendars: those of the setting <c>WorkCalendars</c>, else the portal's own.</summary>
public sealed class WorkCalendars(SiteSettings settings)
{
    /// <summary>Name of the setting that replaces the portal's own calendars.</summary>
    public const string Setting = "WorkCalendars";

    private static readonly IReadOnlyList<WorkCalendar> Own = Read();

    /// <summary>All calendars; the first is the default.</summary>
    public IReadOnlyList<WorkCalendar> All => settings.All.TryGetValue(Setting, out var json) && json is not null
        && json.Deserialize<List<WorkCalendar>>(ContentJson.Options) is { Count: > 0 } written ? written : Own;

    /// <summary>The calendar of this name, else the first.</summary>
    public WorkCalendar Find(string? name) => All.FirstOrDefault(c => c.Name == name) ?? All[0];

    private static List<WorkCalendar> Read()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("calendars.json")!;
        return JsonSerializer.Deserialize<List<WorkCalendar>>(file, ContentJson.Options)!;
    }
}
