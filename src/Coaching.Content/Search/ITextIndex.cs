using Coaching.Content.Items;
using Coaching.Content.Store;

namespace Coaching.Content.Search;

/// <summary>The full-text index, fed by the same transaction that publishes.</summary>
public interface ITextIndex
{
    /// <summary>Makes a published version findable.</summary>
    Task Add(StoredVersion version, ContentItem item, CancellationToken cancellationToken);

    /// <summary>Takes a version out of the index; nothing happens when it is not there.</summary>
    Task Remove(long versionId, CancellationToken cancellationToken);
}
