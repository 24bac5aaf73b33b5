using Coaching.Content.Store;
using Coaching.Kernel.Data;

namespace Coaching.Training.Outlines;

/// <summary>Reads the published outlines of modules, each with a single query and without a document, and from memory the next time.</summary>
internal sealed class OutlineReader(PortalDb db, ContentReader content, PublishedMemory memory)
{
    /// <summary>The outline of a module, or null when it is not published.</summary>
    public Task<Outline?> OfModule(string moduleId, CancellationToken cancellationToken) =>
        memory.Get(moduleId, () => First(Around(Visible.Where(v => v.ContentItemId == moduleId)), cancellationToken));

    /// <summary>The outline of the module with a step, given by what contains the step: a unit or the module itself. Null when either is not published.</summary>
    public Task<Outline?> OfContainer(string containerId, CancellationToken cancellationToken) => memory.Get("in " + containerId, () => First(
        Around(Visible.Where(v => v.ContentType == Types.Module
            && (v.ContentItemId == containerId || Visible.Any(u => u.ContentItemId == containerId && u.ContainerId == v.ContentItemId)))),
        cancellationToken));

    /// <summary>The outlines of modules given by what their translations have in common, in a language (or in another where it is missing).</summary>
    public async Task<IReadOnlyDictionary<string, Outline>> OfSets(IReadOnlyCollection<string> sets, string culture, CancellationToken cancellationToken)
    {
        var all = await Read(Around(Visible.Where(v => v.ContentType == Types.Module && (sets.Contains(v.LocalizationSet!) || sets.Contains(v.ContentItemId)))), cancellationToken);
        return all.OrderByDescending(o => o.Module.Culture == culture).DistinctBy(o => o.Module.Set).ToDictionary(o => o.Module.Set);
    }

    /// <summary>All modules of a language.</summary>
    public async Task<IReadOnlyList<Outline>> All(string culture, CancellationToken cancellationToken) => (await memory.Get(
        "all " + culture, async () => await Read(Around(Visible.Where(v => v.ContentType == Types.Module && v.Culture == culture)), cancellationToken)))!;

    private IQueryable<StoredVersion> Visible => db.Versions.Where(v => v.Published);

    private async Task<Outline?> First(IQueryable<StoredVersion> versions, CancellationToken cancellationToken) =>
        await Read(versions, cancellationToken) is [var outline, ..] ? outline : null;

    /// <summary>Modules with what they contain.</summary>
    private IQueryable<StoredVersion> Around(IQueryable<StoredVersion> modules)
    {
        var moduleIds = modules.Select(m => m.ContentItemId);
        var unitIds = Visible.Where(u => u.ContentType == Types.Unit && moduleIds.Contains(u.ContainerId!)).Select(u => u.ContentItemId);
        return Visible.Where(v =>
            (v.ContentType == Types.Module && moduleIds.Contains(v.ContentItemId))
            || (v.ContentType == Types.Unit && moduleIds.Contains(v.ContainerId!))
            || ((v.ContentType == Types.Lesson || v.ContentType == Types.Quiz) && (unitIds.Contains(v.ContainerId!) || moduleIds.Contains(v.ContainerId!))));
    }

    private async Task<IReadOnlyList<Outline>> Read(IQueryable<StoredVersion> versions, CancellationToken cancellationToken)
    {
        var cards = await content.Cards(versions.OrderBy(v => v.Position).ThenBy(v => v.Id), cancellationToken);
        var inside = cards.Where(c => c.ContainerId is not null).ToLookup(c => c.ContainerId!);
        return [.. cards.Where(c => c.ContentType == Types.Module).Select(m => new Outline(
            m,
            [.. inside[m.ContentItemId].Where(c => c.ContentType == Types.Unit).Select(u => new OutlineUnit(u.DisplayText, Steps(inside[u.ContentItemId])))],
            Steps(inside[m.ContentItemId]) is { Count: > 0 } closing ? new OutlineUnit(null, closing) : null))];
    }

    private static IReadOnlyList<Step> Steps(IEnumerable<ContentCard> cards) => [.. cards.Where(c => c.ContentType != Types.Unit).Select(c => new Step(c))];
}
