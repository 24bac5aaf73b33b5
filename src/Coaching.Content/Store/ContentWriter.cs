using Coaching.Content.Addresses;
using Coaching.Content.Items;
using Coaching.Content.Rules;
using Coaching.Kernel.Changes;
using Coaching.Kernel.Data;
using Coaching.Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Content.Store;

/// <summary>Who changes content.</summary>
/// <param name="Id">User id, or null for the portal itself.</param>
/// <param name="Name">Name kept with the version.</param>
public sealed record Editor(string? Id, string? Name);

/// <summary>
/// The life of content: draft, publish, unpublish, discard, remove, restore. Every change says which version it started from;
/// one that started from an older version is refused, so nobody's text is lost.
/// </summary>
public sealed class ContentWriter(PortalDb db, ContentPreparation preparation, ContentIndexes indexes, ContentRoutes routes, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The newest version as it was typed, one's own to change; null when there is no such item.</summary>
    public async Task<ContentItem?> Open(string contentItemId, CancellationToken cancellationToken = default) =>
        await db.Versions.FirstOrDefaultAsync(v => v.ContentItemId == contentItemId && v.Latest, cancellationToken) is { } version
            ? ContentDocuments.Raw(version)
            : null;

    /// <summary>One version as it was typed; null when there is none.</summary>
    public async Task<ContentItem?> OpenVersion(string contentItemId, string versionId, CancellationToken cancellationToken = default) =>
        await db.Versions.FirstOrDefaultAsync(v => v.ContentItemId == contentItemId && v.ContentItemVersionId == versionId, cancellationToken) is { } version
            ? ContentDocuments.Raw(version)
            : null;

    /// <summary>Stores a new version that visitors do not see yet.</summary>
    /// <param name="item">The item; a new one gets its id here.</param>
    /// <param name="editor">Who saves.</param>
    /// <param name="startedFrom">Version id the change started from; null for a new item.</param>
    /// <exception cref="ContentInvalidException">The item breaks a rule.</exception>
    /// <exception cref="StaleVersionException">Somebody saved in between.</exception>
    public Task<ContentItem> SaveDraft(ContentItem item, Editor editor, string? startedFrom, CancellationToken cancellationToken = default) =>
        InTurn(item.ContentItemId, async () => ContentDocuments.Raw(await AddVersion(item, editor, startedFrom, publishing: false, cancellationToken)), cancellationToken);

    /// <summary>Stores a new version and shows it to visitors, in one step.</summary>
    /// <inheritdoc cref="SaveDraft"/>
    public Task<ContentItem> SaveAndPublish(ContentItem item, Editor editor, string? startedFrom, CancellationToken cancellationToken = default) =>
        InTurn(item.ContentItemId, async () => ContentDocuments.Raw(await AddVersion(item, editor, startedFrom, publishing: true, cancellationToken)), cancellationToken);

    /// <summary>Hides the item from visitors; its newest version becomes a draft.</summary>
    public Task Unpublish(string contentItemId, Editor editor, CancellationToken cancellationToken = default) =>
        InTurn(
            contentItemId,
            async () =>
            {
                var version = await db.Versions.AsTracking().FirstOrDefaultAsync(v => v.ContentItemId == contentItemId && v.Published, cancellationToken);
                if (version is not null)
                {
                    await indexes.Hide(contentItemId, cancellationToken);
                    version.Published = false;
                    Tell(version);
                    db.Raise(new ContentUnpublished(contentItemId, version.ContentItemVersionId, version.ContentType, editor.Id), clock);
                    await db.SaveChangesAsync(cancellationToken);
                }
            },
            cancellationToken);

    /// <summary>Drops the draft: the published version is the newest again. Without a published version nothing happens.</summary>
    /// <param name="contentItemId">The item.</param>
    /// <param name="startedFrom">Version id of the draft that its reader wants dropped.</param>
    /// <exception cref="StaleVersionException">Somebody saved in between.</exception>
    public Task Discard(string contentItemId, string startedFrom, CancellationToken cancellationToken = default) =>
        InTurn(
            contentItemId,
            async () =>
            {
                await Before(contentItemId, startedFrom, cancellationToken);
                var published = await db.Versions.AsTracking().FirstOrDefaultAsync(v => v.ContentItemId == contentItemId && v.Published, cancellationToken);
                if (published is { Latest: false })
                {
                    await MakeRoom(contentItemId, publishing: false, cancellationToken);
                    published.Latest = true;
                    await db.SaveChangesAsync(cancellationToken);
                }
            },
            cancellationToken);

    /// <summary>Takes the item away from visitors and lists; its versions stay and it can be restored.</summary>
    /// <inheritdoc cref="Discard"/>
    public Task Remove(string contentItemId, Editor editor, string startedFrom, CancellationToken cancellationToken = default) =>
        InTurn(
            contentItemId,
            async () =>
            {
                var latest = (await Before(contentItemId, startedFrom, cancellationToken))!;
                await MakeRoom(contentItemId, publishing: true, cancellationToken);
                Tell(latest);
                // Somebody else may take the address now.
                await db.Routes.Where(r => r.ContentItemId == contentItemId).ExecuteUpdateAsync(s => s.SetProperty(r => r.Current, false), cancellationToken);
                db.Raise(new ContentRemoved(contentItemId, latest.ContentItemVersionId, latest.ContentType, editor.Id), clock);
                await db.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);

    /// <summary>Brings back an older version (or a removed item) as a new draft.</summary>
    /// <returns>The draft, or null when there is no such version.</returns>
    public Task<ContentItem?> Restore(string contentItemId, string versionId, Editor editor, CancellationToken cancellationToken = default) =>
        InTurn(
            contentItemId,
            async () =>
            {
                if (await OpenVersion(contentItemId, versionId, cancellationToken) is not { } item)
                {
                    return null;
                }

                var latest = await db.Versions.FirstOrDefaultAsync(v => v.ContentItemId == contentItemId && v.Latest, cancellationToken);
                var version = await AddVersion(item, editor, latest?.ContentItemVersionId, publishing: false, cancellationToken);
                db.Raise(new ContentRestored(contentItemId, version.ContentItemVersionId, version.ContentType, editor.Id), clock);
                await db.SaveChangesAsync(cancellationToken);
                return ContentDocuments.Raw(version);
            },
            cancellationToken);

    /// <summary>Changes of one item happen one after the other; SQLite has one writer at a time anyway.</summary>
    private Task<T> InTurn<T>(string contentItemId, Func<Task<T>> change, CancellationToken cancellationToken) => db.InOneTransaction(
        async () =>
        {
            if (db.IsPostgres)
            {
                await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext({contentItemId}))", cancellationToken);
            }

            return await change();
        },
        cancellationToken);

    /// <inheritdoc cref="InTurn{T}"/>
    private Task InTurn(string contentItemId, Func<Task> change, CancellationToken cancellationToken) =>
        InTurn(contentItemId, async () => { await change(); return true; }, cancellationToken);

    private async Task<StoredVersion> AddVersion(ContentItem item, Editor editor, string? startedFrom, bool publishing, CancellationToken cancellationToken)
    {
        preparation.Prepare(item);
        await routes.Propose(item, publishing, cancellationToken);
        preparation.Check(item, publishing);
        var before = await Before(item.ContentItemId, startedFrom, cancellationToken);
        await MakeRoom(item.ContentItemId, publishing, cancellationToken);
        var version = StoredVersions.From(item, before, editor, Now);
        version.Published = publishing;
        version.PublishedUtc ??= publishing ? Now : null;
        db.Add(version);
        if (before is null)
        {
            db.Raise(new ContentCreated(version.ContentItemId, version.ContentItemVersionId, version.ContentType, editor.Id), clock);
        }

        if (publishing)
        {
            db.Raise(new ContentPublished(version.ContentItemId, version.ContentItemVersionId, version.ContentType, editor.Id), clock);
        }
        else
        {
            db.Raise(new ContentDraftSaved(version.ContentItemId, version.ContentItemVersionId, version.ContentType, editor.Id), clock);
        }

        // What is kept beside the document names it by the number that the database gives it.
        await db.SaveChangesAsync(cancellationToken);
        indexes.AddReferences(version, item);
        if (publishing)
        {
            await routes.Take(version, cancellationToken);
            await indexes.Show(version, item, cancellationToken);
            Tell(version);
        }

        await db.SaveChangesAsync(cancellationToken);
        return version;
    }

    /// <summary>What visitors see has changed: every node drops what it keeps of it.</summary>
    private void Tell(StoredVersion version)
    {
        db.Changed("content");
        db.Changed("content:" + version.ContentType);
    }

    /// <summary>The newest version, which must be the one that the change started from; null for a new item.</summary>
    private async Task<StoredVersion?> Before(string contentItemId, string? startedFrom, CancellationToken cancellationToken)
    {
        var latest = await db.Versions.FirstOrDefaultAsync(v => v.ContentItemId == contentItemId && v.Latest, cancellationToken);
        return latest?.ContentItemVersionId == startedFrom ? latest : throw new StaleVersionException(contentItemId);
    }

    /// <summary>No version is the newest any more and, when another one takes its place, none is published: the database allows one of each.</summary>
    private async Task MakeRoom(string contentItemId, bool publishing, CancellationToken cancellationToken)
    {
        if (publishing)
        {
            await indexes.Hide(contentItemId, cancellationToken);
        }

        await db.Versions.Where(v => v.ContentItemId == contentItemId && (v.Latest || v.Published)).ExecuteUpdateAsync(
            s => s.SetProperty(v => v.Latest, false).SetProperty(v => v.Published, v => v.Published && !publishing), cancellationToken);
    }
}
