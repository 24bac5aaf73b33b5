using Coaching.Content.Store;
using Coaching.Kernel.Work;

namespace Coaching.Content.Taxonomies;

/// <summary>Terms are read again when a taxonomy changes.</summary>
internal sealed class TaxonomyRefresh(Taxonomy taxonomy) : IWorkHandler<ContentPublished>
{
    public Task Handle(ContentPublished work, CancellationToken cancellationToken) =>
        work.ContentType == "Taxonomy" ? taxonomy.Reload(cancellationToken) : Task.CompletedTask;
}
