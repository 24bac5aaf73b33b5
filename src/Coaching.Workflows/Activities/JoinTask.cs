using System.Text.Json.Nodes;
using Coaching.Workflows.Definitions;

namespace Coaching.Workflows.Activities;

/// <summary>Goes on when all branches that lead here have arrived, or (Mode WaitAny) when the first has.</summary>
internal sealed class JoinTask : IActivity
{
    public IReadOnlyList<string> Outcomes(ActivityDefinition activity) => ["Joined"];

    public Task<ActivityResult> Execute(ActivityContext context, CancellationToken cancellationToken)
    {
        var id = context.Activity.ActivityId;
        if (context.Arrived[id] is not JsonArray arrived)
        {
            context.Arrived[id] = arrived = [];
        }

        var already = arrived.Select(a => (string?)a).ToHashSet();
        if (context.From is { } from && already.Add(from))
        {
            arrived.Add(from);
        }

        var any = context.Activity.Setting("Mode") is "WaitAny" or "1";
        var awaited = context.Type.Transitions.Where(t => t.DestinationActivityId == id).Select(t => t.SourceActivityId).Distinct();
        var goesOn = any ? arrived.Count == 1 : awaited.All(already.Contains);
        return Task.FromResult(goesOn ? ActivityResult.Of("Joined") : ActivityResult.Nothing);
    }
}
