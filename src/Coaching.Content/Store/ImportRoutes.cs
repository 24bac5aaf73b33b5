using System.Text.Json.Nodes;
using Coaching.Content.Addresses;
using Coaching.Content.Definitions;
using Coaching.Content.Items;
using Coaching.Content.Items.Parts;
using Coaching.Content.Recipes.Patterns;
using Coaching.Content.Rules;
using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Content.Store;

/// <summary>Addresses and aliases of many items at once: two of an import may exchange theirs, none may take another's.</summary>
internal sealed class ImportRoutes(PortalDb db)
{
    /// <summary>Gives every item its address; refuses one that another item has.</summary>
    /// <param name="items">Items about to be stored.</param>
    /// <param name="before">The paths that items of these ids have now.</param>
    /// <param name="definitions">The types, which may say how an address is made.</param>
    public async Task Propose(
        IReadOnlyList<ContentItem> items, IReadOnlyDictionary<string, string> before, ContentDefinitions definitions, CancellationToken cancellationToken)
    {
        var ids = items.Select(i => i.ContentItemId).ToHashSet();
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in items.Where(i => i.Has<AutoroutePart>()))
        {
            var part = item.As<AutoroutePart>();
            var culture = item.As<LocalizationPart>().Culture;
            var path = part.Path is { Length: > 0 } given ? given : before.GetValueOrDefault(item.ContentItemId) ?? await Free(item, definitions, items, taken, cancellationToken);
            try
            {
                ContentRoutes.Check(path, culture?.ToLowerInvariant());
            }
            catch (ContentInvalidException error)
            {
                throw new ImportRefusedException(item, error.Problems[0]);
            }

            item.Put(part with { Path = path });
            if ((item.Latest || item.Published) && !taken.TryAdd(path, item.ContentItemId) && taken[path] != item.ContentItemId)
            {
                throw new ImportRefusedException(item, new("AutoroutePart.Path", "Another page already has this address: {0}", "/" + path));
            }
        }

        var paths = taken.Keys.ToList();
        var owners = await db.Routes.Where(r => r.Current && EF.Parameter(paths).Contains(r.Path)).ToListAsync(cancellationToken);
        foreach (var route in owners.Where(r => !ids.Contains(r.ContentItemId)))
        {
            var item = items.First(i => i.ContentItemId == taken[route.Path]);
            throw new ImportRefusedException(item, new("AutoroutePart.Path", "Another page already has this address: {0}", "/" + route.Path));
        }
    }

    /// <summary>Refuses an alias that two items of the import, or another item of the portal, have.</summary>
    public async Task CheckAliases(IReadOnlyList<ContentItem> items, CancellationToken cancellationToken)
    {
        var aliases = new Dictionary<string, ContentItem>(StringComparer.Ordinal);
        foreach (var item in items.Where(i => i.Latest || i.Published))
        {
            if (item.As<AliasPart>().Alias is { Length: > 0 } alias && !aliases.TryAdd(alias, item) && aliases[alias].ContentItemId != item.ContentItemId)
            {
                throw Clash(item, alias);
            }
        }

        var ids = items.Select(i => i.ContentItemId).ToHashSet();
        var names = aliases.Keys.ToList();
        var others = await db.Versions.Where(v => (v.Latest || v.Published) && EF.Parameter(names).Contains(v.Alias!))
            .Select(v => new { v.Alias, v.ContentItemId }).ToListAsync(cancellationToken);
        if (others.FirstOrDefault(o => !ids.Contains(o.ContentItemId)) is { } other)
        {
            throw Clash(aliases[other.Alias!], other.Alias!);
        }
    }

    /// <summary>Published versions take their addresses; former ones redirect from now on.</summary>
    public async Task Take(IReadOnlyList<StoredVersion> published, CancellationToken cancellationToken)
    {
        var ids = published.Select(v => v.ContentItemId).ToList();
        var paths = published.Select(v => v.Path!).ToList();
        var byPath = await db.Routes.AsTracking().Where(r => EF.Parameter(ids).Contains(r.ContentItemId) || EF.Parameter(paths).Contains(r.Path))
            .ToDictionaryAsync(r => r.Path, cancellationToken);
        foreach (var former in byPath.Values.Where(r => ids.Contains(r.ContentItemId)))
        {
            former.Current = false;
        }

        foreach (var version in published)
        {
            if (byPath.TryGetValue(version.Path!, out var route))
            {
                (route.ContentItemId, route.Current) = (version.ContentItemId, true);
            }
            else
            {
                db.Add(byPath[version.Path!] = new StoredRoute { Path = version.Path!, ContentItemId = version.ContentItemId, Current = true });
            }
        }
    }

    private static ImportRefusedException Clash(ContentItem item, string alias) =>
        new(item, new("AliasPart.Alias", "Another item already has this alias: {0}", alias));

    /// <summary>An address by the pattern of the item's type, or from its title.</summary>
    private async Task<string> Free(
        ContentItem item, ContentDefinitions definitions, IReadOnlyList<ContentItem> items, Dictionary<string, string> taken, CancellationToken cancellationToken)
    {
        var culture = item.As<LocalizationPart>().Culture?.ToLowerInvariant();
        var wish = await Patterned(item, definitions, items, cancellationToken);
        if (string.IsNullOrEmpty(wish))
        {
            wish = Slug.From(item.DisplayText) is { Length: > 0 } slug ? slug : item.ContentItemId;
        }

        if (culture is not null && wish != culture && !wish.StartsWith(culture + "/", StringComparison.Ordinal))
        {
            wish = $"{culture}/{wish}";
        }

        for (var (path, n) = (wish, 2); ; path = $"{wish}-{n++}")
        {
            if (taken.GetValueOrDefault(path, item.ContentItemId) == item.ContentItemId
                && !await db.Routes.AnyAsync(r => r.Path == path && r.ContentItemId != item.ContentItemId, cancellationToken))
            {
                return path;
            }
        }
    }

    private async Task<string?> Patterned(ContentItem item, ContentDefinitions definitions, IReadOnlyList<ContentItem> items, CancellationToken cancellationToken)
    {
        var part = definitions.Type(item.ContentType)?.Parts.FirstOrDefault(p => p.PartName == nameof(AutoroutePart));
        if (part?.Settings["AutoroutePartSettings"]?["Pattern"] is not JsonValue value || !value.TryGetValue<string>(out var pattern))
        {
            return null;
        }

        var containerId = item.As<ContainedPart>().ListContentItemId;
        var container = containerId is null ? null : items.FirstOrDefault(i => i.ContentItemId == containerId)
            ?? (await db.Versions.FirstOrDefaultAsync(v => v.ContentItemId == containerId && v.Latest, cancellationToken) is { } version ? ContentDocuments.Raw(version) : null);
        try
        {
            return LiquidPattern.Parse(pattern).Render(ContentJson.ToNode(item), _ => container is null ? null : ContentJson.ToNode(container)).Trim('/').ToLowerInvariant();
        }
        catch (FormatException)
        {
            // Liquid beyond the few forms that sites use: the title makes the address then.
            return null;
        }
    }
}
