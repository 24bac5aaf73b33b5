using Coaching.Content.Definitions;
using Coaching.Content.Items;
using Coaching.Content.Items.Parts;
using Coaching.Content.Rules;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Content.Addresses;

/// <summary>Where an address leads.</summary>
/// <param name="ContentItemId">The item.</param>
/// <param name="ContentType">Its type.</param>
/// <param name="Path">The item's address now; differs from the one asked for when that is a former one.</param>
public sealed record ContentRoute(string ContentItemId, string ContentType, string Path);

/// <summary>Addresses of content: one item each; a former address redirects to where the item is now.</summary>
public sealed class ContentRoutes(PortalDb db, PublishedMemory memory, ContentDefinitions definitions)
{
    private const int MaxPath = 1024;
    private const int MaxDepth = 5;

    private static readonly HotQuery<string, ContentRoute?> ByPath = new(
        (db, path, cancellationToken) => (
            from r in db.Set<StoredRoute>()
            join v in db.Set<StoredVersion>() on r.ContentItemId equals v.ContentItemId
            where r.Path == path && v.Published
            select new ContentRoute(v.ContentItemId, v.ContentType, v.Path!)).FirstOrDefault());

    /// <summary>The published item at an address, or null. No leading slash; case does not matter.</summary>
    public Task<ContentRoute?> Find(string path, CancellationToken cancellationToken = default)
    {
        var asked = path.Trim('/').ToLowerInvariant();
        return memory.Get(asked, () => ByPath.Run(db, asked, cancellationToken));
    }

    /// <summary>
    /// Gives the item an address when its part has none and visitors are about to see it, and refuses one that belongs to another item.
    /// A draft goes without: its title may still change.
    /// </summary>
    internal async Task Propose(ContentItem item, bool publishing, CancellationToken cancellationToken)
    {
        if (!item.Has<AutoroutePart>())
        {
            return;
        }

        var part = item.As<AutoroutePart>();
        var culture = item.As<LocalizationPart>().Culture;
        var given = part.Path?.Trim('/').ToLowerInvariant();
        if (string.IsNullOrEmpty(given) && !publishing)
        {
            item.Put(part with { Path = null });
            return;
        }

        var path = string.IsNullOrEmpty(given) ? await Free(item, culture, cancellationToken) : given;
        Check(path, culture);
        if (await db.Routes.AnyAsync(r => r.Path == path && r.Current && r.ContentItemId != item.ContentItemId, cancellationToken))
        {
            throw new ContentInvalidException([new("AutoroutePart.Path", "Another page already has this address: {0}", "/" + path)]);
        }

        item.Put(part with { Path = path });
    }

    /// <summary>Refuses an address with characters that Orchard Core refuses, or outside the item's language.</summary>
    internal static void Check(string path, string? culture)
    {
        if (path.Length > MaxPath || path.Any(c => ":?#[]@!$&'()*+,.;=<>\\|% ".Contains(c, StringComparison.Ordinal)) || path.Contains("//", StringComparison.Ordinal))
        {
            throw new ContentInvalidException([new("AutoroutePart.Path", "The address may only have letters, digits, hyphens and slashes: {0}", path)]);
        }

        if (culture is not null && path != culture && !path.StartsWith(culture + "/", StringComparison.Ordinal))
        {
            throw new ContentInvalidException([new("AutoroutePart.Path", "The address must begin with the language: {0}", culture + "/")]);
        }
    }

    /// <summary>The item takes its address; the one it had before redirects from now on.</summary>
    internal async Task Take(StoredVersion version, CancellationToken cancellationToken)
    {
        if (version.Path is not { } path)
        {
            return;
        }

        var routes = await db.Routes.AsTracking().Where(r => r.ContentItemId == version.ContentItemId || r.Path == path).ToListAsync(cancellationToken);
        foreach (var former in routes.Where(r => r.Path != path))
        {
            former.Current = false;
        }

        var own = routes.FirstOrDefault(r => r.Path == path);
        if (own is null)
        {
            db.Add(new StoredRoute { Path = path, ContentItemId = version.ContentItemId, Current = true });
        }
        else
        {
            // Somebody's former address may be taken over; the former owner keeps its current one.
            (own.ContentItemId, own.Current) = (version.ContentItemId, true);
        }
    }

    /// <summary>An address made from the item's title that nobody else has: below the item in which it stands, or in the section of its type.</summary>
    private async Task<string> Free(ContentItem item, string? culture, CancellationToken cancellationToken)
    {
        var slug = Slug.From(item.DisplayText);
        var above = await AddressAbove(item.As<ContainedPart>().ListContentItemId, cancellationToken) ?? Section(item.ContentType, culture);
        var wish = (above.Length == 0 ? above : above + "/") + (slug.Length == 0 ? item.ContentItemId : slug);
        for (var (path, n) = (wish, 2); ; path = $"{wish}-{n++}")
        {
            if (!await db.Routes.AnyAsync(r => r.Path == path && r.ContentItemId != item.ContentItemId, cancellationToken))
            {
                return path;
            }
        }
    }

    /// <summary>Where items of the type stand in a language, by <c>AutoroutePartSettings.Sections</c> of the type: <c>fr/parcours</c>.</summary>
    private string Section(string contentType, string? culture)
    {
        var settings = definitions.Type(contentType)?.Parts.FirstOrDefault(p => p.PartName == nameof(AutoroutePart))?.Settings["AutoroutePartSettings"];
        var section = culture is null ? null : (string?)settings?["Sections"]?[culture];
        return section is null ? culture ?? string.Empty : $"{culture}/{section}";
    }

    /// <summary>The address of the nearest item around it that has one; null when none has.</summary>
    private async Task<string?> AddressAbove(string? container, CancellationToken cancellationToken)
    {
        for (var depth = 0; container is not null && depth < MaxDepth; depth++)
        {
            var id = container;
            var above = await db.Versions.Where(v => v.ContentItemId == id && (v.Published || v.Latest)).OrderByDescending(v => v.Published)
                .Select(v => new { v.Path, v.ContainerId }).FirstOrDefaultAsync(cancellationToken);
            if (above?.Path is not null)
            {
                return above.Path;
            }

            container = above?.ContainerId;
        }

        return null;
    }
}
