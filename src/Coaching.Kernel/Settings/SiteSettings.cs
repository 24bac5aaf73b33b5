using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Coaching.Kernel.Changes;
using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Kernel.Settings;

/// <summary>
/// The centre's settings, by the names Orchard Core's <c>settings</c> step uses. Read from memory; other nodes' changes are seen
/// within a few seconds.
/// </summary>
public sealed class SiteSettings(IServiceScopeFactory scopes) : IKeptInMemory
{
    private ConcurrentDictionary<string, JsonNode?> _values = new();

    public string Source => "settings";

    /// <summary>Name of the centre in the current language (<c>SiteNames</c>), else the one name it has (<c>SiteName</c>).</summary>
    public string SiteName => SiteNames.GetValueOrDefault(Language.Current.Code) ?? Get<string>("SiteName") ?? "Coaching.Portal";

    /// <summary>Name of the centre by language code; empty when it has one name for all.</summary>
    public IReadOnlyDictionary<string, string> SiteNames => Get<Dictionary<string, string>>("SiteNames") ?? [];

    /// <summary>IANA name of the zone in which times are shown.</summary>
    public string TimeZoneId => Get<string>("TimeZoneId") ?? "Africa/Dakar";

    /// <summary>The zone in which times are shown.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZoneId);

    /// <summary>Region whose way of writing numbers and dates is used: <c>SN</c> or <c>MA</c>.</summary>
    public string Region => Get<string>("Region") ?? (TimeZoneId == "Africa/Casablanca" ? "MA" : "SN");

    /// <summary>All names and values as stored, for an export.</summary>
    public IReadOnlyDictionary<string, JsonNode?> All => _values;

    /// <summary>One value, or default when it is not set or has another form.</summary>
    public T? Get<T>(string name)
    {
        try
        {
            return _values.TryGetValue(name, out var value) && value is not null ? value.Deserialize<T>() : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }

    /// <summary>Stores a value with the caller's next save; every node reads it within seconds.</summary>
    public static async Task Set(PortalDb db, string name, JsonNode? value)
    {
        db.Changed("settings");
        var row = await db.Set<Setting>().AsTracking().FirstOrDefaultAsync(s => s.Name == name)
            ?? db.Set<Setting>().Local.FirstOrDefault(s => s.Name == name);
        if (row is null)
        {
            db.Add(row = new Setting { Name = name, Value = "null" });
        }

        row.Value = value?.ToJsonString() ?? "null";
    }

    /// <summary>Reads all settings again.</summary>
    public async Task Reload(CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<PortalDb>().Set<Setting>().ToListAsync(cancellationToken);
        _values = new(rows.ToDictionary(r => r.Name, r => JsonNode.Parse(r.Value)));
    }
}
