namespace Coaching.Workflows.Activities;

/// <summary>An activity that begins a run or lets it wait, until something happens.</summary>
public interface IEventActivity : IActivity
{
    /// <summary>Whether what happened (the context's input) concerns this activity.</summary>
    bool Accepts(ActivityContext context) => true;

    /// <summary>Goes on after it happened.</summary>
    ActivityResult Resume(ActivityContext context) => ActivityResult.Done;

    Task<ActivityResult> IActivity.Execute(ActivityContext context, CancellationToken cancellationToken) => Task.FromResult(Wait(context));

    /// <summary>How it waits when the run arrives there.</summary>
    ActivityResult Wait(ActivityContext context) => ActivityResult.Halt;
}
