using System.Text.Json.Nodes;

namespace Coaching.Workflows.Definitions;

/// <summary>One activity of a workflow with its settings.</summary>
public sealed record ActivityDefinition
{
    public string ActivityId { get; init; } = string.Empty;

    /// <summary>Name of the kind of activity, for example <c>EmailTask</c>.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Whether its event begins a run.</summary>
    public bool IsStart { get; init; }

    public JsonObject Properties { get; init; } = [];

    /// <summary>The title the centre gave it, else its name.</summary>
    public string Title => Properties["ActivityMetadata"]?[nameof(Title)] is JsonValue value && value.TryGetValue<string>(out var title) && title.Length > 0 ? title : Name;

    /// <summary>A list of texts among the settings; empty when there is none.</summary>
    public IReadOnlyList<string> Texts(string property) => Properties[property] is JsonArray list
        ? [.. list.OfType<JsonValue>().Select(v => v.ToString())]
        : [];

    /// <summary>A plain setting as text, or the text of an expression object; null when it is missing.</summary>
    public string? Setting(string property)
    {
        var setting = Properties[property] is JsonObject expression ? expression["Expression"] : Properties[property];
        return setting is JsonValue value ? value.ToString() : null;
    }
}
