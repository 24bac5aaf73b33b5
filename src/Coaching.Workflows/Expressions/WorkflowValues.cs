using System.Text.Json.Nodes;
using Coaching.Workflows.Runs;

namespace Coaching.Workflows.Expressions;

/// <summary>What expressions may name: the run's input, output, properties and correlation.</summary>
internal sealed class WorkflowValues(RunState state, string workflowId, string? correlationId)
{
    /// <summary>The value at a path such as <c>Workflow.Input.ContentEvent.ContentType</c>; null when there is none.</summary>
    /// <exception cref="MistakeException">The path names something that no run has.</exception>
    public JsonNode? Find(string path)
    {
        var steps = path.Replace("[", ".", StringComparison.Ordinal).Replace("]", string.Empty, StringComparison.Ordinal)
            .Split('.', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(s => s.Trim('"', '\'')).ToArray();
        if (steps is not ["Workflow", var part, .. var rest])
        {
            throw new MistakeException($"'{path}' is not understood: write Workflow.Input.X, Workflow.Properties.x, Workflow.Output.x or Workflow.CorrelationId.");
        }

        JsonNode? value = part switch
        {
            "Input" => state.Input,
            "Output" => state.Output,
            "Properties" => state.Properties,
            "CorrelationId" => correlationId,
            "WorkflowId" => workflowId,
            _ => throw new MistakeException($"'{path}' is not understood: a workflow has no '{part}'."),
        };
        return rest.Aggregate(value, (node, step) => (node as JsonObject)?[step]);
    }

    /// <summary>A value as people write it; empty for nothing.</summary>
    public static string Text(JsonNode? value) => value switch
    {
        null => string.Empty,
        JsonValue single => single.ToString(),
        JsonArray list => string.Join(", ", list.Select(Text)),
        _ => value.ToJsonString(),
    };
}
