using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Library.Downloads;

/// <summary>How often documents were downloaded in all.</summary>
internal sealed class DownloadTotals(PortalDb db)
{
    public Task<int> Of(string documentId, CancellationToken cancellationToken = default) =>
        db.Downloads.Where(d => d.DocumentId == documentId).SumAsync(d => d.Count, cancellationToken);
}
