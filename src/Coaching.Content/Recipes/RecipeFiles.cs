using Coaching.Content.Media;
using Coaching.Kernel.Files;

namespace Coaching.Content.Recipes;

/// <summary>
/// Media that an import writes at its very end, just before the commit. When the commit fails, files are as they were before.
/// </summary>
internal sealed class RecipeFiles
{
    private readonly Dictionary<string, WantedFile> _wanted = new(StringComparer.Ordinal);
    private readonly Stack<(string Path, string? Before)> _written = new();

    /// <summary>Paths of the files that were written.</summary>
    public IEnumerable<string> Written => _written.Select(w => w.Path);

    /// <summary>A file to write, under its path in the media library; the last one of a path counts.</summary>
    public void Want(string path, WantedFile file) => _wanted[path] = file;

    /// <summary>Writes the files through the media library, which checks them as it does a person's.</summary>
    public async Task Write(IFileStore store, MediaLibrary library, CancellationToken cancellationToken)
    {
        foreach (var (path, file) in _wanted)
        {
            if (file.Open is { } open)
            {
                _written.Push((path, await Keep(store, path, cancellationToken)));
                await using var content = open();
                await library.Save(path, content, MediaOrigin.Recipe, null, cancellationToken);
            }

            if (file.Texts is { } texts)
            {
                await library.Describe(path, texts, file.Decorative, cancellationToken);
            }
        }
    }

    /// <summary>Puts everything back.</summary>
    public async Task Undo(IFileStore store)
    {
        foreach (var (path, before) in _written)
        {
            if (before is null)
            {
                await store.Remove(MediaLibrary.StoreName(path));
            }
            else
            {
                await using var old = File.OpenRead(before);
                await store.Save(MediaLibrary.StoreName(path), old);
            }
        }
    }

    /// <summary>Forgets the copies kept for <see cref="Undo"/>.</summary>
    public void Forget()
    {
        foreach (var (_, before) in _written)
        {
            if (before is not null)
            {
                File.Delete(before);
            }
        }
    }

    /// <summary>A copy of the file as it is now, or null when there is none.</summary>
    private static async Task<string?> Keep(IFileStore store, string path, CancellationToken cancellationToken)
    {
        await using var old = await store.Open(MediaLibrary.StoreName(path), cancellationToken);
        if (old is null)
        {
            return null;
        }

        var before = Path.GetTempFileName();
        await using var copy = File.Create(before);
        await old.CopyToAsync(copy, cancellationToken);
        return before;
    }
}

/// <summary>What an import wants of one media file.</summary>
/// <param name="Open">Opens the content; null when the library has it already.</param>
/// <param name="Texts">Alternative texts by language; null to leave them as they are.</param>
/// <param name="Decorative">Whether the picture says nothing that the page does not say.</param>
internal sealed record WantedFile(Func<Stream>? Open, IReadOnlyDictionary<string, string>? Texts, bool Decorative);
