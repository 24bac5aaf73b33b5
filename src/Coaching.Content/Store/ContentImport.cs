using Coaching.Content.Definitions;
using Coaching.Content.Items;
using Coaching.Kernel.Changes;
using Coaching.Kernel.Data;
using Coaching.Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Content.Store;

/// <summary>
/// Stores given versions with their own ids and dates, as Orchard Core imports them: a version the portal
/// has is left alone, a published one takes the place of published and draft ones, a draft only that of a draft. Few statements
/// for many items; the caller's transaction.
/// </summary>
internal sealed class ContentImport(PortalDb db, ContentPreparation preparation, ContentIndexes indexes, ImportRoutes routes, TimeProvider clock)
{
    /// <summary>Stores versions that were prepared and checked one by one.</summary>
    /// <param name="items">The versions.</param>
    /// <param name="definitions">The types as the import has them.</param>
    /// <param name="editor">Who imports.</param>
    /// <returns>What became of each, in their order.</returns>
    /// <exception cref="ImportRefusedException">One of them cannot be stored.</exception>
    public async Task<IReadOnlyList<ImportOutcome>> Store(IReadOnlyList<ContentItem> items, ContentDefinitions definitions, Editor editor, CancellationToken cancellationToken)
    {
        var existing = await Existing(items, cancellationToken);
        var incoming = items.Select(item => Meet(item, existing[item.ContentItemId])).ToList();
        var changes = incoming.Where(i => i.Outcome != ImportOutcome.Same).ToList();
        if (changes.Count > 0)
        {
            await Check(changes, existing, definitions, cancellationToken);
            await Write(changes, existing, editor, cancellationToken);
        }

        return [.. incoming.Select(i => i.Outcome)];
    }

    /// <summary>The versions in question: what is newest or published, and those of the same id.</summary>
    private async Task<ILookup<string, StoredVersion>> Existing(IReadOnlyList<ContentItem> items, CancellationToken cancellationToken)
    {
        var ids = items.Select(i => i.ContentItemId).Distinct().ToList();
        var versions = items.Select(i => i.ContentItemVersionId).OfType<string>().Distinct().ToList();
        var found = await db.Versions.AsTracking()
            .Where(v => EF.Parameter(ids).Contains(v.ContentItemId) && (v.Latest || v.Published || EF.Parameter(versions).Contains(v.ContentItemVersionId)))
            .ToListAsync(cancellationToken);
        return found.ToLookup(v => v.ContentItemId);
    }

    private static Incoming Meet(ContentItem item, IEnumerable<StoredVersion> existing)
    {
        if (existing.FirstOrDefault(v => v.ContentType != item.ContentType) is { } other)
        {
            throw new ImportRefusedException(item, new("ContentType", /*text*/ "The portal has an item of this id that is of the type {0}.", other.ContentType));
        }

        if (existing.FirstOrDefault(v => v.ContentItemVersionId == item.ContentItemVersionId) is not { } known)
        {
            return new(item, null, ImportOutcome.Added);
        }

        var stored = ContentDocuments.Raw(known);
        var complete = ImportMerge.Complete(item, stored);
        return new(complete, known, ImportMerge.SaysTheSame(complete, stored) ? ImportOutcome.Same : ImportOutcome.Changed);
    }

    private async Task Check(
        List<Incoming> changes, ILookup<string, StoredVersion> existing, ContentDefinitions definitions, CancellationToken cancellationToken)
    {
        foreach (var item in changes.Select(c => c.Item).Where(i => i.Latest || i.Published))
        {
            if (preparation.Broken(item, item.Published).FirstOrDefault() is { } problem)
            {
                throw new ImportRefusedException(item, problem);
            }
        }

        var items = changes.Select(c => c.Item).ToList();
        var paths = existing.ToDictionary(e => e.Key, e => e.OrderByDescending(v => v.Published).Select(v => v.Path).FirstOrDefault(p => p is not null))
            .Where(p => p.Value is not null).ToDictionary(p => p.Key, p => p.Value!);
        await routes.Propose(items, paths, definitions, cancellationToken);
        await routes.CheckAliases(items, cancellationToken);
    }

    private async Task Write(List<Incoming> changes, ILookup<string, StoredVersion> existing, Editor editor, CancellationToken cancellationToken)
    {
        var created = changes.Select(c => c.Item.ContentItemId).ToHashSet();
        var ids = created.ToList();
        created.ExceptWith(await db.Versions.Where(v => EF.Parameter(ids).Contains(v.ContentItemId)).Select(v => v.ContentItemId).Distinct().ToListAsync(cancellationToken));

        var rows = existing.ToDictionary(e => e.Key, e => e.ToList());
        var hidden = existing.SelectMany(e => e).Where(v => v.Published).ToList();
        var added = new List<StoredVersion>();
        foreach (var change in changes.OrderBy(c => c.Item is { Latest: true, Published: false }))
        {
            if (!rows.TryGetValue(change.Item.ContentItemId, out var versions))
            {
                rows[change.Item.ContentItemId] = versions = [];
            }

            added.Add(Place(change, versions, editor));
        }

        // The database allows one newest and one published version an item: first make room, then fill it.
        hidden = [.. hidden.Where(v => !v.Published || db.Entry(v).State == EntityState.Deleted)];
        foreach (var id in hidden.Select(v => v.ContentItemId).Distinct())
        {
            await indexes.Hide(id, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        foreach (var versions in rows.Values.Where(v => !v.Any(r => r.Latest)))
        {
            if (versions.FirstOrDefault(v => v.Published) is { } published)
            {
                published.Latest = true;
            }
        }

        db.AddRange(added);
        Tell(added, created, hidden, editor);
        TellNodes([.. added.Where(v => v.Published), .. hidden]);
        await db.SaveChangesAsync(cancellationToken);
        await Index(added, cancellationToken);
    }

    /// <summary>Makes the row of a version and takes newest and published from those whose place it takes.</summary>
    private StoredVersion Place(Incoming change, List<StoredVersion> versions, Editor editor)
    {
        var item = change.Item;
        var before = versions.FirstOrDefault();
        if (change.Known is { } known)
        {
            // A stored document never changes, since it is cached by its row: another content is another row.
            versions.Remove(known);
            db.Remove(known);
        }

        foreach (var version in versions)
        {
            version.Latest = version.Latest && !item.Latest && !item.Published;
            version.Published = version.Published && !item.Published;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var row = StoredVersions.From(item, null, editor, now);
        row.ContentItemVersionId = item.ContentItemVersionId ?? row.ContentItemVersionId;
        (row.Latest, row.Published) = (item.Latest, item.Published);
        row.CreatedUtc = item.CreatedUtc ?? before?.CreatedUtc ?? now;
        row.ModifiedUtc = item.ModifiedUtc ?? now;
        row.PublishedUtc = item.PublishedUtc ?? (item.Published ? now : null);
        row.Owner = !string.IsNullOrEmpty(item.Owner) ? item.Owner : before?.Owner ?? editor.Id;
        row.Author = !string.IsNullOrEmpty(item.Author) ? item.Author : editor.Name;
        versions.Add(row);
        return row;
    }

    private void Tell(List<StoredVersion> added, HashSet<string> created, List<StoredVersion> hidden, Editor editor)
    {
        foreach (var v in added)
        {
            if (created.Remove(v.ContentItemId))
            {
                db.Raise(new ContentCreated(v.ContentItemId, v.ContentItemVersionId, v.ContentType, editor.Id), clock);
            }

            if (v.Published)
            {
                db.Raise(new ContentPublished(v.ContentItemId, v.ContentItemVersionId, v.ContentType, editor.Id), clock);
            }
            else if (v.Latest)
            {
                db.Raise(new ContentDraftSaved(v.ContentItemId, v.ContentItemVersionId, v.ContentType, editor.Id), clock);
            }
        }

        var shown = added.Where(v => v.Published).Select(v => v.ContentItemId).ToHashSet();
        foreach (var v in hidden.Where(v => !shown.Contains(v.ContentItemId)))
        {
            db.Raise(new ContentUnpublished(v.ContentItemId, v.ContentItemVersionId, v.ContentType, editor.Id), clock);
        }
    }

    /// <summary>What visitors see has changed: every node drops what it keeps of it.</summary>
    private void TellNodes(IReadOnlyList<StoredVersion> seen)
    {
        foreach (var type in seen.Select(v => v.ContentType).Distinct())
        {
            db.Changed("content:" + type);
        }

        if (seen.Count > 0)
        {
            db.Changed("content");
        }
    }

    private async Task Index(List<StoredVersion> added, CancellationToken cancellationToken)
    {
        foreach (var version in added)
        {
            var item = ContentDocuments.Raw(version);
            indexes.AddReferences(version, item);
            if (version.Published)
            {
                await indexes.Show(version, item, cancellationToken);
            }
        }

        await routes.Take([.. added.Where(v => v is { Published: true, Path: not null })], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>A version to import.</summary>
    /// <param name="Item">It, completed by what is stored.</param>
    /// <param name="Known">The stored version of the same id.</param>
    /// <param name="Outcome">Whether it says anything new.</param>
    private sealed record Incoming(ContentItem Item, StoredVersion? Known, ImportOutcome Outcome);
}
