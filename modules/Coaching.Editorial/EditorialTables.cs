using Coaching.Editorial.Review;
using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Editorial;

/// <summary>The module's tables.</summary>
internal static class EditorialTables
{
    extension(PortalDb db)
    {
        /// <summary>What waits for a second pair of eyes.</summary>
        public DbSet<ReviewRequest> Reviews => db.Set<ReviewRequest>();
    }

    public static void Map(ModelBuilder model) => model.Entity<ReviewRequest>(e =>
    {
        e.ToTable("editorial_review");
        e.HasKey(r => r.ContentItemId);
    });
}
