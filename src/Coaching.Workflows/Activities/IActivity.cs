using Coaching.Workflows.Definitions;

namespace Coaching.Workflows.Activities;

/// <summary>
/// A kind of activity. Modules register theirs with <see cref="ActivityServices"/>. What it changes through <c>PortalDb</c> is
/// saved together with the run's own step, so it takes effect once, also after a kill.
/// </summary>
public interface IActivity
{
    /// <summary>Does it, and says how it came out.</summary>
    Task<ActivityResult> Execute(ActivityContext context, CancellationToken cancellationToken);

    /// <summary>The outcomes it can have with these settings, untranslated.</summary>
    IReadOnlyList<string> Outcomes(ActivityDefinition activity) => ["Done"];
}
