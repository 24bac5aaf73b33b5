using Coaching.Kernel.Changes;
using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Content.Media;

/// <summary>What the library knows of a file, from memory: pages ask for every picture they show.</summary>
public sealed class MediaCatalogue(IServiceScopeFactory scopes) : IKeptInMemory, IDisposable
{
    /// <summary>What a change of the library is called.</summary>
    public const string ChangeName = "media";

    private readonly MemoryCache _files = new(new MemoryCacheOptions { SizeLimit = 20_000 });

    public string Source => ChangeName;

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
            _files.Set(path, file, new MemoryCacheEntryOptions { Size = 1 });
        }

        return file;
    }

    public Task Reload(CancellationToken cancellationToken = default)
    {
        _files.Clear();
        return Task.CompletedTask;
    }

    /// <summary>The file changed.</summary>
    internal void Forget(string path) => _files.Remove(path);

    public void Dispose() => _files.Dispose();
}
