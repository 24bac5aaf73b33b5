using Coaching.Content.Items;
using Coaching.Content.Store;

namespace Coaching.Content.Search;

/// <summary>The full-text index, fed by the same transaction that publishes.</summary>
public interface ITextIndex
{
    /// <summary>Makes a published version findable.</summary>
    Task Add(StoredVersion version, ContentItem item, CancellationToken cancellationToken);

    /// <summary>Takes an item out of the index, while its published version is still marked so; nothing happens when it is not there.</summary>
    Task Remove(string contentItemId, CancellationToken cancellationToken);
}
