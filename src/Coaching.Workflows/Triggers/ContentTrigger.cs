using System.Text.Json.Nodes;
using Coaching.Content.Items;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Kernel.Work;

namespace Coaching.Workflows.Triggers;

/// <summary>Delivers what happens to content, under Orchard Core's event names and with its input.</summary>
internal sealed class ContentTrigger(PortalDb db, ContentWriter content, WorkflowTriggers triggers, MentionedEvents mentioned)
    : IWorkHandler<ContentCreated>, IWorkHandler<ContentDraftSaved>, IWorkHandler<ContentPublished>,
      IWorkHandler<ContentUnpublished>, IWorkHandler<ContentRemoved>, IWorkHandler<ContentRestored>
{
    /// <summary>Every name a content event activity is registered under.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "ContentCreatedEvent", "ContentUpdatedEvent", "ContentDraftSavedEvent", "ContentPublishedEvent", "ContentUnpublishedEvent",
        "ContentDeletedEvent", "ContentRestoredEvent",
    ];

    public Task Handle(ContentCreated work, CancellationToken cancellationToken) =>
        Tell(["Created"], work.ContentItemId, work.ContentItemVersionId, work.ContentType, work.PersonId, cancellationToken);

    public Task Handle(ContentDraftSaved work, CancellationToken cancellationToken) =>
        Tell(["DraftSaved", "Updated"], work.ContentItemId, work.ContentItemVersionId, work.ContentType, work.PersonId, cancellationToken);

    public Task Handle(ContentPublished work, CancellationToken cancellationToken) =>
        Tell(["Updated", "Published"], work.ContentItemId, work.ContentItemVersionId, work.ContentType, work.PersonId, cancellationToken);

    public Task Handle(ContentUnpublished work, CancellationToken cancellationToken) =>
        Tell(["Unpublished"], work.ContentItemId, work.ContentItemVersionId, work.ContentType, work.PersonId, cancellationToken);

    public Task Handle(ContentRemoved work, CancellationToken cancellationToken) =>
        Tell(["Deleted"], work.ContentItemId, work.ContentItemVersionId, work.ContentType, work.PersonId, cancellationToken);

    public Task Handle(ContentRestored work, CancellationToken cancellationToken) =>
        Tell(["Restored"], work.ContentItemId, work.ContentItemVersionId, work.ContentType, work.PersonId, cancellationToken);

    private async Task Tell(string[] happened, string itemId, string versionId, string type, string? personId, CancellationToken cancellationToken)
    {
        var names = happened.Where(n => mentioned.Has($"Content{n}Event")).ToList();
        if (names.Count == 0)
        {
            return;
        }

        await db.InOneTransaction(
            async () =>
            {
                var item = await content.OpenVersion(itemId, versionId, cancellationToken);
                foreach (var name in names)
                {
                    await triggers.Trigger($"Content{name}Event", itemId, Input(name, itemId, versionId, type, personId, item), cancellationToken);
                }

                await db.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>The item's header is enough for a sentence; its text stays where it is.</summary>
    private static JsonObject Input(string name, string itemId, string versionId, string type, string? personId, ContentItem? item) => new()
    {
        ["ContentEvent"] = new JsonObject { ["Name"] = $"Content{name}Event", ["ContentType"] = type, ["ContentItemId"] = itemId, ["ContentItemVersionId"] = versionId },
        ["ContentItem"] = new JsonObject
        {
            ["ContentItemId"] = itemId,
            ["ContentItemVersionId"] = versionId,
            ["ContentType"] = type,
            ["DisplayText"] = item?.DisplayText,
            ["Owner"] = item?.Owner,
            ["Author"] = item?.Author,
        },
        ["PersonId"] = personId,
    };
}
