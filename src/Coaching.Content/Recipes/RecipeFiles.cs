using Coaching.Content.Media;
using Coaching.Kernel.Files;

namespace Coaching.Content.Recipes;

/// <summary>
/// Media that an import writes at its very end, just before the commit. When the commit fails, files are as they were before.
/// </summary>
internal sealed class RecipeFiles
{
    private const string Media = "media/";

    private readonly Dictionary<string, Func<Stream>> _wanted = new(StringComparer.Ordinal);
    private readonly Stack<(string Name, string? Before)> _written = new();

    /// <summary>A file to write, under its name in the store; the last one of a name counts.</summary>
    public void Want(string name, Func<Stream> open) => _wanted[name] = open;

    /// <summary>Writes the files through the media library, which checks them as it does a person's.</summary>
    /// <exception cref="RecipeException">The library refuses a file.</exception>
    public async Task Write(IFileStore store, MediaLibrary library, CancellationToken cancellationToken)
    {
        foreach (var (name, open) in _wanted)
        {
            string? before = null;
            if (await store.Open(name, cancellationToken) is { } old)
            {
                before = Path.GetTempFileName();
                await using var copy = File.Create(before);
                await using (old)
                {
                    await old.CopyToAsync(copy, cancellationToken);
                }
            }

            _written.Push((name, before));
            await using var content = open();
            try
            {
                await library.Save(name[Media.Length..], content, MediaOrigin.Recipe, null, cancellationToken);
            }
            catch (MediaRefusedException refused)
            {
                throw new RecipeException($"{name[Media.Length..]}: {refused.Text}", [.. refused.Arguments]);
            }
        }
    }

    /// <summary>Puts everything back.</summary>
    public async Task Undo(IFileStore store)
    {
        foreach (var (name, before) in _written)
        {
            if (before is null)
            {
                await store.Remove(name);
            }
            else
            {
                await using var old = File.OpenRead(before);
                await store.Save(name, old);
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

        _written.Clear();
    }
}
