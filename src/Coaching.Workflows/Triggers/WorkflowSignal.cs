using System.Text.Json.Nodes;

namespace Coaching.Workflows.Triggers;

/// <summary>
/// A module tells the workflows that something happened in it; raise it like any event. Runs that wait for the signal go on,
/// workflows that begin with it begin.
/// </summary>
/// <param name="Name">Name of the signal.</param>
/// <param name="CorrelationId">What it is about, for example a content item id.</param>
/// <param name="Input">What expressions may read as <c>Workflow.Input.X</c>.</param>
public sealed record WorkflowSignal(string Name, string? CorrelationId, JsonObject? Input = null);
