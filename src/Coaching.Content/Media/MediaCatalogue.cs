using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Content.Media;

/// <summary>What the library knows of a file, from memory: pages ask for every picture they show. Other nodes' changes are seen within a minute.</summary>
public sealed class MediaCatalogue(IServiceScopeFactory scopes) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly MemoryCache _files = new(new MemoryCacheOptions { SizeLimit = 20_000 });

    /// <summary>The file at a path, or null. Shared: never change it.</summary>
    public async ValueTask<MediaFile?> Find(string? path, CancellationToken cancellationToken = default)
    {
        if (path is null or { Length: 0 or > MediaFile.MaxPath })
        {
            return null;
        }

        if (!_files.TryGetValue(path, out MediaFile? file))
        {
            await using var scope = scopes.CreateAsyncScope();
            file = await scope.ServiceProvider.GetRequiredService<PortalDb>().Media.FirstOrDefaultAsync(m => m.Path == path, cancellationToken);
            _files.Set(path, file, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });
        }

        return file;
    }

    /// <summary>The file changed.</summary>
    internal void Forget(string path) => _files.Remove(path);

    public void Dispose() => _files.Dispose();
}
