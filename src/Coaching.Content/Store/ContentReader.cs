using System.Text.Json.Nodes;
using Coaching.Content.Items;
using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Content.Store;

/// <summary>Reads content for visitors: published versions, by id, address, list or translation.</summary>
public sealed class ContentReader(PortalDb db, ContentDocuments documents, PublishedMemory memory)
{
    private static readonly HotQuery<string, StoredVersion?> ById = new(
        (db, id, cancellationToken) => db.Set<StoredVersion>().FirstOrDefault(v => v.ContentItemId == id && v.Published));

    /// <summary>The published version of an item, or null.</summary>
    public async Task<ContentItem?> Find(string contentItemId, CancellationToken cancellationToken = default)
    {
        ContentItem? read = null;
        var key = await memory.Get(contentItemId, async () =>
        {
            var version = await ById.Run(db, contentItemId, cancellationToken);
            read = version is null ? null : documents.ForReaders(version);
            return version is null ? null : ContentDocuments.KeyOf(version);
        });
        // Documents come and go by their size; the key of one is kept.
        return read ?? (key is null ? null : documents.Kept(key))
            ?? (await ById.Run(db, contentItemId, cancellationToken) is { } again ? documents.ForReaders(again) : null);
    }

    /// <summary>The newest version of an item, published or not, as a visitor would read it: for previews.</summary>
    public async Task<ContentItem?> FindLatest(string contentItemId, CancellationToken cancellationToken = default) =>
        await db.Versions.FirstOrDefaultAsync(v => v.ContentItemId == contentItemId && v.Latest, cancellationToken) is { } version
            ? documents.ForReaders(version)
            : null;

    /// <summary>The published item with this alias, or null.</summary>
    public async Task<ContentItem?> FindByAlias(string alias, CancellationToken cancellationToken = default) =>
        await db.Versions.FirstOrDefaultAsync(v => v.Alias == alias && v.Published, cancellationToken) is { } version
            ? documents.ForReaders(version)
            : null;

    /// <summary>Published items of a type in a language, newest first.</summary>
    /// <param name="type">Content type.</param>
    /// <param name="culture">Language code.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="termIds">Only those that carry all of these terms (or, within one, any of its ids).</param>
    public Task<List<ContentCard>> List(
        string type, string culture, int skip = 0, int take = 20, IReadOnlyList<IReadOnlyCollection<string>>? termIds = null, CancellationToken cancellationToken = default) =>
        Cards(Filter(type, culture, termIds).OrderByDescending(v => v.PublishedUtc).ThenBy(v => v.Id).Skip(skip).Take(take), cancellationToken);

    /// <summary>How many there are for <see cref="List"/>.</summary>
    public Task<int> Count(string type, string culture, IReadOnlyList<IReadOnlyCollection<string>>? termIds = null, CancellationToken cancellationToken = default) =>
        Filter(type, culture, termIds).CountAsync(cancellationToken);

    /// <summary>The published items that stand in a list, in their order.</summary>
    public Task<List<ContentCard>> Children(string containerId, CancellationToken cancellationToken = default) =>
        Cards(db.Versions.Where(v => v.ContainerId == containerId && v.Published).OrderBy(v => v.Position).ThenBy(v => v.Id), cancellationToken);

    /// <summary>The published items that stand in any of these lists, ordered within each.</summary>
    public Task<List<ContentCard>> Children(IReadOnlyCollection<string> containerIds, CancellationToken cancellationToken = default) =>
        Cards(db.Versions.Where(v => containerIds.Contains(v.ContainerId!) && v.Published).OrderBy(v => v.Position).ThenBy(v => v.Id), cancellationToken);

    /// <summary>The published items of translation sets, each in the language asked for where it exists, else in any.</summary>
    public async Task<IReadOnlyList<ContentCard>> FindSets(IReadOnlyCollection<string> localizationSets, string culture, CancellationToken cancellationToken = default)
    {
        var found = await Cards(db.Versions.Where(v => v.Published && localizationSets.Contains(v.LocalizationSet!)), cancellationToken);
        return [.. localizationSets
            .Select(set => found.Where(c => c.LocalizationSet == set).OrderByDescending(c => c.Culture == culture).FirstOrDefault())
            .OfType<ContentCard>()];
    }

    /// <summary>The published translations of one set, by language.</summary>
    public async Task<IReadOnlyDictionary<string, ContentCard>> Translations(string localizationSet, CancellationToken cancellationToken = default) =>
        (await memory.Get<IReadOnlyDictionary<string, ContentCard>>(localizationSet, async () =>
        {
            var found = await Cards(db.Versions.Where(v => v.Published && v.LocalizationSet == localizationSet), cancellationToken);
            return found.Where(c => c.Culture is not null).DistinctBy(c => c.Culture).ToDictionary(c => c.Culture!);
        }))!;

    /// <summary>Projects versions to cards, without reading documents.</summary>
    public async Task<List<ContentCard>> Cards(IQueryable<StoredVersion> versions, CancellationToken cancellationToken = default)
    {
        var rows = await versions.Select(v => new StoredVersion
        {
            Id = v.Id,
            ContentItemId = v.ContentItemId,
            ContentItemVersionId = v.ContentItemVersionId,
            ContentType = v.ContentType,
            DisplayText = v.DisplayText,
            Culture = v.Culture,
            LocalizationSet = v.LocalizationSet,
            Path = v.Path,
            ContainerId = v.ContainerId,
            Position = v.Position,
            PublishedUtc = v.PublishedUtc,
            Card = v.Card,
            Document = string.Empty,
        }).ToListAsync(cancellationToken);
        return [.. rows.Select(Card)];
    }

    /// <summary>The card of a version.</summary>
    internal static ContentCard Card(StoredVersion version) => ContentDocuments.Card(new ContentCard
    {
        VersionId = version.Id,
        ContentItemId = version.ContentItemId,
        ContentType = version.ContentType,
        DisplayText = version.DisplayText,
        Culture = version.Culture,
        LocalizationSet = version.LocalizationSet,
        Path = version.Path,
        ContainerId = version.ContainerId,
        Position = version.Position,
        PublishedUtc = version.PublishedUtc,
        Fields = JsonNode.Parse(version.Card)!.AsObject(),
    });

    private IQueryable<StoredVersion> Filter(string type, string culture, IReadOnlyList<IReadOnlyCollection<string>>? termIds)
    {
        var versions = db.Versions.Where(v => v.ContentType == type && v.Culture == culture && v.Published);
        var terms = db.Terms;
        foreach (var any in termIds ?? [])
        {
            versions = versions.Where(v => terms.Any(t => t.VersionId == v.Id && any.Contains(t.TermId)));
        }

        return versions;
    }
}
