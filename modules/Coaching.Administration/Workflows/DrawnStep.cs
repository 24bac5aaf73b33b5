using Coaching.Workflows.Definitions;

namespace Coaching.Administration.Workflows;

/// <summary>An activity of a workflow as the office lists it.</summary>
/// <param name="Number">Its place in reading order.</param>
/// <param name="Activity">The activity.</param>
/// <param name="Ways">Where each outcome leads: outcome, and number and title of the next activity.</param>
internal sealed record DrawnStep(int Number, ActivityDefinition Activity, IReadOnlyList<(string Outcome, int Number, string Title)> Ways)
{
    /// <summary>The activities from their beginnings along the transitions; what nothing leads to comes last.</summary>
    public static IReadOnlyList<DrawnStep> Of(WorkflowType type)
    {
        var order = new List<ActivityDefinition>();
        foreach (var activity in type.Activities.OrderByDescending(a => a.IsStart))
        {
            Follow(type, activity, order);
        }

        var numbers = order.Index().DistinctBy(a => a.Item.ActivityId).ToDictionary(a => a.Item.ActivityId, a => a.Index + 1);
        return [.. order.Select(a => new DrawnStep(numbers[a.ActivityId], a, [.. type.Transitions
            .Where(t => t.SourceActivityId == a.ActivityId && numbers.ContainsKey(t.DestinationActivityId))
            .Select(t => (t.SourceOutcomeName, numbers[t.DestinationActivityId], type.Activity(t.DestinationActivityId)!.Title))]))];
    }

    private static void Follow(WorkflowType type, ActivityDefinition activity, List<ActivityDefinition> order)
    {
        if (order.Contains(activity))
        {
            return;
        }

        order.Add(activity);
        foreach (var transition in type.Transitions.Where(t => t.SourceActivityId == activity.ActivityId))
        {
            if (type.Activity(transition.DestinationActivityId) is { } following)
            {
                Follow(type, following, order);
            }
        }
    }
}
