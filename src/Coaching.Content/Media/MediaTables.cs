using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Content.Media;

/// <summary>The media library's table.</summary>
internal static class MediaTables
{
    extension(PortalDb db)
    {
        /// <summary>All files of the library.</summary>
        public DbSet<MediaFile> Media => db.Set<MediaFile>();
    }

    public static void Map(ModelBuilder model, bool postgres) => model.Entity<MediaFile>(e =>
    {
        e.ToTable("content_media");
        e.Property(m => m.Texts).IsJson(postgres);
        e.HasIndex(m => m.Folder);
    });
}
