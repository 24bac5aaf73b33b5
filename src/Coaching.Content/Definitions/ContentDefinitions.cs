using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using Coaching.Content.Items;
using Coaching.Kernel.Changes;
using Coaching.Kernel.Data;
using Coaching.Kernel.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Content.Definitions;

/// <summary>
/// All content types and parts: those the modules bring in their <c>ContentTypes.json</c>, then what recipes and administrators
/// changed, merged as Orchard Core merges (§1.6). Kept in memory.
/// </summary>
public sealed class ContentDefinitions : IKeptInMemory
{
    private readonly IServiceScopeFactory _scopes;
    private readonly IReadOnlyList<JsonObject> _brought;
    private volatile Snapshot _now;

    public ContentDefinitions(IEnumerable<IModule> modules, IServiceScopeFactory scopes)
    {
        _scopes = scopes;
        _brought = [.. modules.Select(Brought).OfType<JsonObject>()];
        _now = Build([]);
    }

    private ContentDefinitions(IReadOnlyList<JsonObject> brought, IServiceScopeFactory scopes, IReadOnlyList<StoredDefinition> stored)
    {
        _scopes = scopes;
        _brought = brought;
        _now = Build(stored);
    }

    public string Source => "definitions";

    public IReadOnlyCollection<ContentTypeDefinition> Types => _now.Types.Values;

    public IReadOnlyCollection<ContentPartDefinition> AllParts => _now.Parts.Values;

    /// <summary>The type of this name, or null.</summary>
    public ContentTypeDefinition? Type(string name) => _now.Types.GetValueOrDefault(name);

    /// <summary>The part of this name; an empty one when it has no fields.</summary>
    public ContentPartDefinition Part(string name) => _now.Parts.GetValueOrDefault(name) ?? new ContentPartDefinition { Name = name };

    /// <summary>The fields of the type's own part, in their order.</summary>
    public IReadOnlyList<FieldDefinition> Fields(string type) => Part(type).Fields;

    /// <summary>Whether a field comes from a module, whose views show it; other fields were added by the centre.</summary>
    public bool IsBrought(string part, string field) => _brought
        .SelectMany(step => (step["ContentParts"] as JsonArray ?? []).OfType<JsonObject>())
        .Where(p => (string?)p["Name"] == part)
        .SelectMany(p => (p["ContentPartFieldDefinitionRecords"] as JsonArray ?? []).OfType<JsonObject>())
        .Any(f => (string?)f["Name"] == field);

    /// <summary>Merges a ContentDefinition step into what is stored, with the caller's next save.</summary>
    public static async Task Store(PortalDb db, JsonObject step, bool replace)
    {
        db.Changed("definitions");
        foreach (var (kind, list) in new[] { ("part", "ContentParts"), ("type", "ContentTypes") })
        {
            foreach (var record in (step[list] as JsonArray ?? []).OfType<JsonObject>())
            {
                var name = (string?)record["Name"] ?? throw new JsonException($"A record of {list} has no Name.");
                var row = await db.Set<StoredDefinition>().AsTracking().FirstOrDefaultAsync(d => d.Kind == kind && d.Name == name)
                    ?? db.Set<StoredDefinition>().Local.FirstOrDefault(d => d.Kind == kind && d.Name == name);
                if (row is null)
                {
                    db.Add(row = new StoredDefinition { Kind = kind, Name = name, Json = "{}" });
                }

                var before = JsonNode.Parse(row.Json)!.AsObject();
                row.Replace = replace || row.Replace;
                row.Json = (replace ? record : DefinitionMerge.Merge(before, record)).ToJsonString(ContentJson.Options);
            }
        }
    }

    /// <summary>Takes a field that the centre or a recipe added out of a part again, with the caller's next save. What items hold in it stays.</summary>
    /// <returns>Whether there was such a field.</returns>
    public static async Task<bool> RemoveField(PortalDb db, string part, string field)
    {
        db.Changed("definitions");
        var row = await db.Set<StoredDefinition>().AsTracking().FirstOrDefaultAsync(d => d.Kind == "part" && d.Name == part);
        var json = row is null ? null : JsonNode.Parse(row.Json)!.AsObject();
        var fields = json?["ContentPartFieldDefinitionRecords"] as JsonArray;
        if (fields?.FirstOrDefault(f => (string?)f?["Name"] == field) is not { } found)
        {
            return false;
        }

        fields.Remove(found);
        row!.Json = json!.ToJsonString(ContentJson.Options);
        return true;
    }

    /// <summary>Reads the stored changes again.</summary>
    public async Task Reload(CancellationToken cancellationToken = default)
    {
        await using var scope = _scopes.CreateAsyncScope();
        _now = Build(await scope.ServiceProvider.GetRequiredService<PortalDb>().Set<StoredDefinition>().ToListAsync(cancellationToken));
    }

    /// <summary>The definitions as a transaction that has not been committed yet would have them.</summary>
    internal async Task<ContentDefinitions> Within(PortalDb db, CancellationToken cancellationToken) =>
        new(_brought, _scopes, await db.Set<StoredDefinition>().ToListAsync(cancellationToken));

    private static JsonObject? Brought(IModule module)
    {
        using var file = module.Assembly.GetManifestResourceStream("ContentTypes.json");
        return file is null ? null : JsonNode.Parse(file, documentOptions: ContentJson.Reading)!.AsObject();
    }

    private Snapshot Build(IReadOnlyList<StoredDefinition> stored)
    {
        var types = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        var parts = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var step in _brought)
        {
            Add(types, step["ContentTypes"]);
            Add(parts, step["ContentParts"]);
        }

        foreach (var change in stored)
        {
            var target = change.Kind == "type" ? types : parts;
            var json = JsonNode.Parse(change.Json)!.AsObject();
            target[change.Name] = change.Replace || !target.TryGetValue(change.Name, out var before) ? json : DefinitionMerge.Merge(before, json);
        }

        return new(Frozen<ContentTypeDefinition>(types), Ordered(Frozen<ContentPartDefinition>(parts)));
    }

    /// <summary>Fields stand where their Position says, the others where they were written.</summary>
    private static FrozenDictionary<string, ContentPartDefinition> Ordered(FrozenDictionary<string, ContentPartDefinition> parts) =>
        parts.ToFrozenDictionary(p => p.Key, p => p.Value with
        {
            Fields = [.. p.Value.Fields.Index().OrderBy(f => f.Item.Position ?? f.Index).ThenBy(f => f.Index).Select(f => f.Item)],
        });

    private static void Add(Dictionary<string, JsonObject> all, JsonNode? records)
    {
        foreach (var record in (records as JsonArray ?? []).OfType<JsonObject>())
        {
            var name = (string)record["Name"]!;
            all[name] = all.TryGetValue(name, out var before) ? DefinitionMerge.Merge(before, record) : record;
        }
    }

    private static FrozenDictionary<string, T> Frozen<T>(Dictionary<string, JsonObject> all) =>
        all.ToFrozenDictionary(p => p.Key, p => p.Value.Deserialize<T>(ContentJson.Options)!);

    private sealed record Snapshot(FrozenDictionary<string, ContentTypeDefinition> Types, FrozenDictionary<string, ContentPartDefinition> Parts);
}
