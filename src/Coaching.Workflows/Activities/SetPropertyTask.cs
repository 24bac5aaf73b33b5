namespace Coaching.Workflows.Activities;

/// <summary>Remembers a value under a name.</summary>
internal sealed class SetPropertyTask : IActivity
{
    public Task<ActivityResult> Execute(ActivityContext context, CancellationToken cancellationToken)
    {
        var property = context.Activity.Setting("LiquidValue") is { Length: > 0 } ? "LiquidValue" : "Value";
        context.Properties[context.Text("PropertyName")] = context.Text(property);
        return Task.FromResult(ActivityResult.Done);
    }
}
