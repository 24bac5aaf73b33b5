using System.Text.Json;
using System.Text.Json.Nodes;
using Coaching.Content.Items;
using Coaching.Kernel.Changes;
using Coaching.Kernel.Data;
using Coaching.Workflows.Triggers;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Workflows.Definitions;

/// <summary>The centre's workflows: in and out as Orchard Core's JSON, switched on and off. Callers save.</summary>
public sealed class WorkflowTypes
{
    private readonly PortalDb _db;
    private readonly RunStarter _starter;
    private readonly TimeProvider _clock;

    internal WorkflowTypes(PortalDb db, RunStarter starter, TimeProvider clock) => (_db, _starter, _clock) = (db, starter, clock);

    /// <summary>Stores a definition as the newest version, with the caller's next save. The same definition again changes nothing.</summary>
    /// <returns>Whether there is a new version.</returns>
    /// <exception cref="JsonException">The definition has no id or no name, or another shape.</exception>
    public async Task<bool> Import(JsonObject json, CancellationToken cancellationToken = default)
    {
        var definition = WorkflowType.Read(json);
        var text = json.ToJsonString(ContentJson.Options);
        var before = await Latest(definition.WorkflowTypeId, cancellationToken);
        if (before?.Json == text)
        {
            return false;
        }

        if (before is not null)
        {
            // The index allows one newest version: the old one steps back in a statement of its own.
            before.Latest = false;
            await _db.SaveChangesAsync(cancellationToken);
        }

        var type = new StoredType
        {
            WorkflowTypeId = definition.WorkflowTypeId,
            Version = (before?.Version ?? 0) + 1,
            Latest = true,
            Enabled = definition.IsEnabled,
            Name = definition.Name,
            Json = text,
            CreatedUtc = _clock.GetUtcNow().UtcDateTime,
        };
        _db.Add(type);
        _db.Changed(MentionedEvents.ChangeName);
        await _starter.RenewTimers(type, cancellationToken);
        return true;
    }

    /// <summary>Turns the switch, with the caller's next save; nothing happens for an unknown id.</summary>
    public async Task SetEnabled(string workflowTypeId, bool enabled, CancellationToken cancellationToken = default)
    {
        if (await Latest(workflowTypeId, cancellationToken) is { } type)
        {
            type.Enabled = enabled;
            await _starter.RenewTimers(type, cancellationToken);
        }
    }

    /// <summary>The newest version as it came, with the switch as it stands; null for an unknown id.</summary>
    public async Task<JsonObject?> Export(string workflowTypeId, CancellationToken cancellationToken = default)
    {
        if (await _db.WorkflowTypes.FirstOrDefaultAsync(t => t.WorkflowTypeId == workflowTypeId && t.Latest, cancellationToken) is not { } type)
        {
            return null;
        }

        var json = JsonNode.Parse(type.Json)!.AsObject();
        json["IsEnabled"] = type.Enabled;
        return json;
    }

    private async Task<StoredType?> Latest(string workflowTypeId, CancellationToken cancellationToken) =>
        _db.WorkflowTypes.Local.FirstOrDefault(t => t.WorkflowTypeId == workflowTypeId && t.Latest)
        ?? await _db.WorkflowTypes.AsTracking().FirstOrDefaultAsync(t => t.WorkflowTypeId == workflowTypeId && t.Latest, cancellationToken);
}
