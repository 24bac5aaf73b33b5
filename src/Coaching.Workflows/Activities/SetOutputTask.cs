namespace Coaching.Workflows.Activities;

/// <summary>Gives the run a result under a name.</summary>
internal sealed class SetOutputTask : IActivity
{
    public Task<ActivityResult> Execute(ActivityContext context, CancellationToken cancellationToken)
    {
        var property = context.Activity.Setting("LiquidValue") is { Length: > 0 } ? "LiquidValue" : "Value";
        context.Output[context.Text("OutputName")] = context.Text(property);
        return Task.FromResult(ActivityResult.Done);
    }
}
