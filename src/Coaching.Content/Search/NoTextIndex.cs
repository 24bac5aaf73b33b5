using Coaching.Content.Items;
using Coaching.Content.Store;

namespace Coaching.Content.Search;

internal sealed class NoTextIndex : ITextIndex
{
    public Task Add(StoredVersion version, ContentItem item, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task Remove(long versionId, CancellationToken cancellationToken) => Task.CompletedTask;
}
