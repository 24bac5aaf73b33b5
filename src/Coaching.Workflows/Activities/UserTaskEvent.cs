using Coaching.Workflows.Definitions;

namespace Coaching.Workflows.Activities;

/// <summary>Waits until a person of one of the roles takes one of the actions; the action is the outcome.</summary>
internal sealed class UserTaskEvent : IEventActivity
{
    public IReadOnlyList<string> Outcomes(ActivityDefinition activity) => activity.Texts("Actions");

    public ActivityResult Wait(ActivityContext context) =>
        ActivityResult.Ask(context.Activity.Texts("Actions"), context.Activity.Texts("Roles"));

    public ActivityResult Resume(ActivityContext context) => context.Action is { } action ? ActivityResult.Of(action) : ActivityResult.Done;
}
