using Coaching.Content.Store;
using Coaching.Editorial.Review;
using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Editorial;

/// <summary>The module's tables.</summary>
internal static class EditorialTables
{
    extension(PortalDb db)
    {
        /// <summary>What waits for a second pair of eyes, or was sent back and waits for its author.</summary>
        public DbSet<ReviewRequest> Reviews => db.Set<ReviewRequest>();

        /// <summary>The newest versions that wait for a reviewer. A request may outlast its page, for example when an import replaces the draft.</summary>
        public IQueryable<StoredVersion> ToReview
        {
            get
            {
                var reviews = db.Set<ReviewRequest>();
                return db.Versions.Where(v => v.Latest && !v.Published && reviews.Any(r => r.ContentItemId == v.ContentItemId && r.BackUtc == null));
            }
        }
    }

    public static void Map(ModelBuilder model) => model.Entity<ReviewRequest>(e =>
    {
        e.ToTable("editorial_review");
        e.HasKey(r => r.ContentItemId);
    });
}
