using Coaching.Kernel.Data;
using Coaching.Library.Downloads;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Library;

/// <summary>The library's table.</summary>
internal static class LibraryTables
{
    extension(PortalDb db)
    {
        /// <summary>How often documents were downloaded.</summary>
        public DbSet<Download> Downloads => db.Set<Download>();
    }

    public static void Map(ModelBuilder model) => model.Entity<Download>(e =>
    {
        e.ToTable("library_download");
        e.HasKey(d => new { d.DocumentId, d.Day });
    });
}
