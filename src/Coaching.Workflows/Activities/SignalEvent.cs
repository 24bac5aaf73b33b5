namespace Coaching.Workflows.Activities;

/// <summary>A module gave the signal of this name.</summary>
internal sealed class SignalEvent : IEventActivity
{
    public bool Accepts(ActivityContext context) =>
        context.Text("SignalName") is { Length: > 0 } name && name == (string?)context.Input["Signal"];
}
