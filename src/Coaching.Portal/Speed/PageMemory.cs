using Coaching.Kernel.Changes;
using Microsoft.AspNetCore.OutputCaching;

namespace Coaching.Portal.Speed;

/// <summary>Drops the kept pages when content, settings or figures have changed, on whichever node.</summary>
internal sealed class PageMemory(IOutputCacheStore store, Edition edition, string source) : IKeptInMemory
{
    public string Source => source;

    public async Task Reload(CancellationToken cancellationToken = default)
    {
        edition.Next();
        await store.EvictByTagAsync(AnonymousPages.Tag, cancellationToken);
    }
}
