using Coaching.Content.Addresses;
using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Content.Store;

/// <summary>
/// The two hottest reads, compiled: an item by its address, and a published version by its id (a third of the time of a plain
/// query). A compiled query belongs to one model, so each portal of a process has its own.
/// </summary>
public sealed class ContentQueries
{
    internal Func<PortalDb, string, CancellationToken, Task<StoredVersion?>> ById { get; } = EF.CompileAsyncQuery(
        (PortalDb db, string id, CancellationToken cancellationToken) => db.Set<StoredVersion>().FirstOrDefault(v => v.ContentItemId == id && v.Published));

    internal Func<PortalDb, string, CancellationToken, Task<ContentRoute?>> ByPath { get; } = EF.CompileAsyncQuery(
        (PortalDb db, string path, CancellationToken cancellationToken) => (
            from r in db.Set<StoredRoute>()
            join v in db.Set<StoredVersion>() on r.ContentItemId equals v.ContentItemId
            where r.Path == path && v.Published
            select new ContentRoute(v.ContentItemId, v.ContentType, v.Path!)).FirstOrDefault());
}
