using System.Security.Cryptography;
using System.Text.Json;
using Coaching.Content.Items;
using Coaching.Content.Media.Checks;
using Coaching.Content.Store;
using Coaching.Kernel.Changes;
using Coaching.Kernel.Data;
using Coaching.Kernel.Files;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Content.Media;

/// <summary>The centre's pictures, documents, sound and film. Every way in (editor, recipe) goes through <see cref="Save"/>.</summary>
public sealed class MediaLibrary(
    PortalDb db, IFileStore files, MediaCatalogue catalogue, Thumbnails thumbnails, UploadLimits limits, ContentReader content, TimeProvider clock)
{
    /// <summary>Stores a file, replacing one of the same path; its alternative texts stay.</summary>
    /// <param name="path">Relative to the media root; <see cref="FreePath"/> gives one for a person's file.</param>
    /// <param name="stream">The content, read to its end.</param>
    /// <param name="origin">How it comes in.</param>
    /// <param name="personId">Who sends it, or null for a recipe.</param>
    /// <exception cref="MediaRefusedException">The library does not take it; the text says why.</exception>
    public async Task<MediaFile> Save(string path, Stream stream, MediaOrigin origin, string? personId, CancellationToken cancellationToken = default)
    {
        MediaPath.Checked(path);
        if (origin == MediaOrigin.Upload)
        {
            await limits.Check(db.Media.Where(m => m.UploadedBy == personId).Select(m => new SentFile { AtUtc = m.UploadedUtc, Size = m.Size }), UploadLimits.OfAuthors, cancellationToken);
        }

        var accepted = await FileCheck.Of(path, stream, origin, cancellationToken);
        var file = await db.Media.AsTracking().FirstOrDefaultAsync(m => m.Path == path, cancellationToken);
        var before = file?.Sha256;
        var hash = Convert.ToHexStringLower(SHA256.HashData(accepted.Bytes));
        if (file is null)
        {
            file = new MediaFile { Path = path, Folder = FolderOf(path), Type = accepted.Type, Sha256 = hash };
            db.Add(file);
        }

        (file.Size, file.Type, file.Sha256) = (accepted.Bytes.Length, accepted.Type, hash);
        (file.Width, file.Height) = (accepted.Width, accepted.Height);
        (file.UploadedBy, file.UploadedUtc) = (personId, clock.GetUtcNow().UtcDateTime);
        await files.Save(StoreName(path), new MemoryStream(accepted.Bytes, writable: false), cancellationToken);
        await Store(path, cancellationToken);
        if (before is not null && before != hash)
        {
            await thumbnails.Forget(before, cancellationToken);
        }

        return file;
    }

    /// <summary>A path for a person's file that no other file has.</summary>
    public async Task<string> FreePath(string folder, string fileName, CancellationToken cancellationToken = default)
    {
        var wish = MediaPath.For(folder, fileName);
        var dot = wish.LastIndexOf('.');
        for (var (path, n) = (wish, 2); ; path = $"{wish[..dot]}-{n++}{wish[dot..]}")
        {
            if (dot < 0 || !await db.Media.AnyAsync(m => m.Path == path, cancellationToken))
            {
                return path;
            }
        }
    }

    /// <summary>The file at a path, or null.</summary>
    public Task<MediaFile?> Find(string path, CancellationToken cancellationToken = default) =>
        db.Media.FirstOrDefaultAsync(m => m.Path == path, cancellationToken);

    /// <summary>Opens a file's bytes, or null when there are none.</summary>
    public Task<Stream?> Open(string path, CancellationToken cancellationToken = default) => files.Open(StoreName(path), cancellationToken);

    /// <summary>All folders with files in them or below, in order.</summary>
    public async Task<IReadOnlyList<string>> Folders(CancellationToken cancellationToken = default)
    {
        var folders = await db.Media.Select(m => m.Folder).Distinct().ToListAsync(cancellationToken);
        return [.. folders.SelectMany(WithParents).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The files of one folder, by name.</summary>
    public Task<List<MediaFile>> Files(string folder, CancellationToken cancellationToken = default) =>
        db.Media.Where(m => m.Folder == folder).OrderBy(m => m.Path).ToListAsync(cancellationToken);

    /// <summary>The newest files with one of these endings whose name has these words.</summary>
    /// <param name="endings">Endings with their dot; none: all files.</param>
    /// <param name="words">Part of the path; null or empty: any.</param>
    public async Task<IReadOnlyList<MediaFile>> Newest(IReadOnlyCollection<string> endings, string? words, int most, CancellationToken cancellationToken = default)
    {
        // A library has thousands of files at most, and their endings are not a column.
        var paths = await db.Media.OrderByDescending(m => m.UploadedUtc).ThenBy(m => m.Path).Select(m => m.Path).ToListAsync(cancellationToken);
        var asked = (words ?? string.Empty).Trim();
        var found = paths.Where(p => (endings.Count == 0 || endings.Contains(MediaPath.Extension(p))) && p.Contains(asked, StringComparison.OrdinalIgnoreCase)).Take(most).ToList();
        return [.. (await db.Media.Where(m => found.Contains(m.Path)).ToListAsync(cancellationToken)).OrderBy(m => found.IndexOf(m.Path))];
    }

    /// <summary>Says what a picture shows, in each language, or that it is decorative.</summary>
    /// <returns>False when there is no such file.</returns>
    public async Task<bool> Describe(string path, IReadOnlyDictionary<string, string> texts, bool decorative, CancellationToken cancellationToken = default)
    {
        if (await db.Media.AsTracking().FirstOrDefaultAsync(m => m.Path == path, cancellationToken) is not { } file)
        {
            return false;
        }

        var kept = texts.Where(t => !string.IsNullOrWhiteSpace(t.Value)).ToDictionary(t => t.Key, t => t.Value.Trim());
        (file.Texts, file.Decorative) = (JsonSerializer.Serialize(kept, ContentJson.Options), decorative);
        await Store(path, cancellationToken);
        return true;
    }

    /// <summary>The items whose newest or published version shows the file.</summary>
    public async Task<IReadOnlyList<ContentCard>> Uses(string path, CancellationToken cancellationToken = default)
    {
        var target = StoreName(path);
        var references = db.References;
        var versions = db.Versions.Where(v => (v.Latest || v.Published) && references.Any(r => r.VersionId == v.Id && r.Target == target));
        return [.. (await content.Cards(versions.OrderBy(v => v.DisplayText), cancellationToken)).DistinctBy(c => c.ContentItemId)];
    }

    /// <summary>Removes a file; nothing happens when there is none. Ask <see cref="Uses"/> first.</summary>
    public async Task Remove(string path, CancellationToken cancellationToken = default)
    {
        if (await db.Media.AsTracking().FirstOrDefaultAsync(m => m.Path == path, cancellationToken) is not { } file)
        {
            return;
        }

        db.Remove(file);
        await Store(path, cancellationToken);
        await files.Remove(StoreName(path), cancellationToken);
        await thumbnails.Forget(file.Sha256, cancellationToken);
    }

    /// <summary>Name of a library file in the file store.</summary>
    internal static string StoreName(string path) => "media/" + path;

    /// <summary>Saves the row, and has pages that show the file made anew on every node.</summary>
    private async Task Store(string path, CancellationToken cancellationToken)
    {
        db.Changed(MediaCatalogue.ChangeName);
        await db.SaveChangesAsync(cancellationToken);
        catalogue.Forget(path);
    }

    private static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    private static IEnumerable<string> WithParents(string folder)
    {
        for (var part = folder; part.Length > 0; part = FolderOf(part))
        {
            yield return part;
        }
    }
}
