using Coaching.Workflows.Definitions;

namespace Coaching.Workflows.Activities;

/// <summary>Goes one of two ways.</summary>
internal sealed class IfElseTask : IActivity
{
    public IReadOnlyList<string> Outcomes(ActivityDefinition activity) => ["True", "False"];

    public Task<ActivityResult> Execute(ActivityContext context, CancellationToken cancellationToken)
    {
        var property = context.Activity.Setting("LiquidCondition") is { Length: > 0 } ? "LiquidCondition" : "Condition";
        return Task.FromResult(ActivityResult.Of(context.Holds(property) ? "True" : "False"));
    }
}
