using System.Text.Json.Nodes;

namespace Coaching.Content.Definitions;

/// <summary>
/// Orchard Core's merge of definitions (§1.6): settings merge deeply with arrays united, records of the same name (ignoring
/// case) are updated, what the change does not mention stays.
/// </summary>
public static class DefinitionMerge
{
    private static readonly string[] Records = ["ContentTypePartDefinitionRecords", "ContentPartFieldDefinitionRecords"];

    /// <summary>A new object; neither argument changes.</summary>
    public static JsonObject Merge(JsonObject before, JsonObject change)
    {
        var merged = before.DeepClone().AsObject();
        foreach (var (name, value) in change)
        {
            merged[name] = (merged[name], value) switch
            {
                (JsonArray old, JsonArray added) when Records.Contains(name) => MergeRecords(old, added),
                (JsonObject old, JsonObject added) => MergeSettings(old, added),
                _ => value?.DeepClone(),
            };
        }

        return merged;
    }

    private static JsonArray MergeRecords(JsonArray before, JsonArray change)
    {
        var merged = new JsonArray([.. before.Select(r => r!.DeepClone())]);
        foreach (var record in change.OfType<JsonObject>())
        {
            var name = (string?)record["Name"];
            var at = merged.ToList().FindIndex(r => string.Equals((string?)r!["Name"], name, StringComparison.OrdinalIgnoreCase));
            if (at < 0)
            {
                merged.Add(record.DeepClone());
            }
            else
            {
                merged[at] = Merge(merged[at]!.AsObject(), record);
            }
        }

        return merged;
    }

    private static JsonObject MergeSettings(JsonObject before, JsonObject change)
    {
        var merged = before.DeepClone().AsObject();
        foreach (var (name, value) in change)
        {
            merged[name] = (merged[name], value) switch
            {
                (JsonObject old, JsonObject added) => MergeSettings(old, added),
                (JsonArray old, JsonArray added) => Unite(old, added),
                _ => value?.DeepClone(),
            };
        }

        return merged;
    }

    private static JsonArray Unite(JsonArray before, JsonArray change)
    {
        var united = new JsonArray([.. before.Select(v => v?.DeepClone())]);
        foreach (var value in change.Where(v => !united.Any(u => JsonNode.DeepEquals(u, v))))
        {
            united.Add(value?.DeepClone());
        }

        return united;
    }
}
