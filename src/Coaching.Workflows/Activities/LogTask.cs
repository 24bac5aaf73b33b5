namespace Coaching.Workflows.Activities;

/// <summary>Writes a sentence into the run's log.</summary>
internal sealed class LogTask : IActivity
{
    public Task<ActivityResult> Execute(ActivityContext context, CancellationToken cancellationToken)
    {
        context.Log(context.Text("Text"));
        return Task.FromResult(ActivityResult.Done);
    }
}
