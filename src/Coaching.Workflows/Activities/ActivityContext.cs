using System.Text.Json.Nodes;
using Coaching.Workflows.Definitions;
using Coaching.Workflows.Expressions;
using Coaching.Workflows.Runs;

namespace Coaching.Workflows.Activities;

/// <summary>What an activity sees of its run.</summary>
public sealed class ActivityContext
{
    private readonly RunState _state;
    private readonly WorkflowValues _values;
    private readonly List<string> _notes = [];

    internal ActivityContext(WorkflowType type, ActivityDefinition activity, RunState state, string workflowId, string? correlationId)
    {
        (Type, Activity, _state, CorrelationId) = (type, activity, state, correlationId);
        _values = new(state, workflowId, correlationId);
    }

    /// <summary>The workflow that runs.</summary>
    public WorkflowType Type { get; }

    public ActivityDefinition Activity { get; }

    /// <summary>What the run is about.</summary>
    public string? CorrelationId { get; }

    /// <summary>What the event brought.</summary>
    public JsonObject Input => _state.Input;

    public JsonObject Output => _state.Output;

    /// <summary>What the run remembers.</summary>
    public JsonObject Properties => _state.Properties;

    /// <summary>The activity the run came from; null for the first.</summary>
    internal string? From { get; init; }

    /// <summary>What a person answered.</summary>
    internal string? Action { get; init; }

    internal JsonObject Arrived => _state.Arrived;

    internal string? Note => _notes.Count == 0 ? null : string.Join("\n", _notes);

    /// <summary>A setting with its values filled in; empty when it is missing.</summary>
    /// <exception cref="MistakeException">The expression is not understood.</exception>
    public string Text(string property) => Expression.Text(Activity.Setting(property), _values);

    /// <summary>Whether a condition among the settings holds.</summary>
    /// <exception cref="MistakeException">The condition is not understood.</exception>
    public bool Holds(string property) => Condition.Holds(Activity.Setting(property), _values);

    /// <summary>Adds a sentence to the run's log.</summary>
    public void Log(string text) => _notes.Add(text);
}
