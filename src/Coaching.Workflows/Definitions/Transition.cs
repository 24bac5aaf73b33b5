namespace Coaching.Workflows.Definitions;

/// <summary>An outcome of an activity leads to another activity.</summary>
public sealed record Transition
{
    public string SourceActivityId { get; init; } = string.Empty;

    public string SourceOutcomeName { get; init; } = string.Empty;

    public string DestinationActivityId { get; init; } = string.Empty;
}
