using System.Text.Json;
using System.Text.Json.Nodes;
using Coaching.Content.Items;

namespace Coaching.Workflows.Definitions;

/// <summary>A workflow as it is drawn: activities and what leads from one to the next. The shape is that of Orchard Core's WorkflowType step.</summary>
public sealed record WorkflowType
{
    public string WorkflowTypeId { get; init; } = string.Empty;

    public string Name { get; init; } = string.Empty;

    public bool IsEnabled { get; init; }

    /// <summary>Whether a new run waits until the one that is under way has ended.</summary>
    public bool IsSingleton { get; init; }

    /// <summary>Whether a run and its log disappear when it has ended well.</summary>
    public bool DeleteFinishedWorkflows { get; init; }

    public IReadOnlyList<ActivityDefinition> Activities { get; init; } = [];

    public IReadOnlyList<Transition> Transitions { get; init; } = [];

    /// <summary>The activity with this id, or null.</summary>
    public ActivityDefinition? Activity(string activityId) => Activities.FirstOrDefault(a => a.ActivityId == activityId);

    /// <summary>Where an outcome of an activity leads, or null when it ends there.</summary>
    public Transition? Next(string activityId, string outcome) =>
        Transitions.FirstOrDefault(t => t.SourceActivityId == activityId && t.SourceOutcomeName == outcome);

    /// <summary>Reads a definition.</summary>
    /// <exception cref="JsonException">It has no id or no name, or another shape.</exception>
    public static WorkflowType Read(JsonObject json)
    {
        var type = json.Deserialize<WorkflowType>(ContentJson.Options)!;
        return type switch
        {
            { WorkflowTypeId.Length: 0 or > StoredType.IdMaxLength } => throw new JsonException($"The workflow '{type.Name}' needs a WorkflowTypeId of at most {StoredType.IdMaxLength} characters."),
            { Name.Length: 0 or > StoredType.NameMaxLength } => throw new JsonException($"The workflow {type.WorkflowTypeId} needs a Name of at most {StoredType.NameMaxLength} characters."),
            _ => type,
        };
    }
}
