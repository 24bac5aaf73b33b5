using System.Collections.Frozen;

namespace Coaching.Content.Recipes.Known;

/// <summary>Workflow activities that the portal can carry out.</summary>
internal static class OrchardActivities
{
    public static FrozenSet<string> Known { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "ContentCreatedEvent", "ContentUpdatedEvent", "ContentDraftSavedEvent", "ContentPublishedEvent", "ContentUnpublishedEvent", "ContentDeletedEvent",
        "ContentVersionedEvent", "UserTaskEvent", "TimerEvent", "SignalEvent", "HttpRequestEvent", "EmailTask", "NotifyTask", "NotifyUserTask",
        "CreateContentTask", "UpdateContentTask", "PublishContentTask", "UnpublishContentTask", "IfElseTask", "ForkTask", "JoinTask", "SetPropertyTask",
        "CorrelateTask", "LogTask");
}
