using Coaching.Workflows.Definitions;

namespace Coaching.Workflows.Activities;

/// <summary>Goes several ways at once.</summary>
internal sealed class ForkTask : IActivity
{
    public IReadOnlyList<string> Outcomes(ActivityDefinition activity) => activity.Texts("Forks");

    public Task<ActivityResult> Execute(ActivityContext context, CancellationToken cancellationToken) =>
        Task.FromResult(ActivityResult.Of(Outcomes(context.Activity)));
}
