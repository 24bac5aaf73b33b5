namespace Coaching.Workflows.Activities;

/// <summary>Something happened to content of the chosen types; of any type when none is chosen. Registered under Orchard Core's names.</summary>
internal sealed class ContentEvent : IEventActivity
{
    public bool Accepts(ActivityContext context)
    {
        var types = context.Activity.Texts("ContentTypeFilter");
        return types.Count == 0 || types.Contains((string?)context.Input["ContentEvent"]?["ContentType"]);
    }
}
