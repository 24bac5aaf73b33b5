using Coaching.Content.Addresses;
using Coaching.Content.Definitions;
using Coaching.Content.Recipes;
using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Content.Store;

/// <summary>The content engine's tables in the portal's database.</summary>
public static class ContentTables
{
    extension(PortalDb db)
    {
        /// <summary>All versions of all content.</summary>
        public DbSet<StoredVersion> Versions => db.Set<StoredVersion>();

        /// <summary>All addresses, current and former.</summary>
        internal DbSet<StoredRoute> Routes => db.Set<StoredRoute>();

        /// <summary>Which version carries which term.</summary>
        public DbSet<StoredTerm> Terms => db.Set<StoredTerm>();

        /// <summary>What points where.</summary>
        public DbSet<StoredReference> References => db.Set<StoredReference>();
    }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<StoredVersion>(e =>
        {
            e.ToTable("content_version");
            e.HasIndex(v => v.ContentItemId, "IX_content_version_latest").IsUnique().HasFilter("\"Latest\"");
            e.HasIndex(v => v.ContentItemId, "IX_content_version_published").IsUnique().HasFilter("\"Published\"");
            e.HasIndex(v => new { v.ContentItemId, v.ContentItemVersionId }).IsUnique();
            e.HasIndex(v => new { v.ContentType, v.Culture, v.PublishedUtc }, "IX_content_version_list").HasFilter("\"Published\"");
            e.HasIndex(v => v.ContainerId);
            e.HasIndex(v => v.LocalizationSet);
            // Holds all that the list of all content filters by: counting it reads no rows.
            e.HasIndex(v => new { v.ModifiedUtc, v.ContentType, v.Culture, v.Owner, v.Latest }, "IX_content_version_modified").HasFilter("\"Latest\"");
            e.HasIndex(v => v.Alias, "IX_content_version_alias").HasFilter("\"Published\"");
        });
        model.Entity<StoredRoute>(e =>
        {
            e.ToTable("content_route");
            e.HasKey(r => r.Path);
            e.HasIndex(r => r.ContentItemId);
        });
        model.Entity<StoredTerm>(e =>
        {
            e.ToTable("content_term");
            e.HasKey(t => new { t.VersionId, t.TermId });
            e.HasIndex(t => t.TermId);
            e.HasOne<StoredVersion>().WithMany().HasForeignKey(t => t.VersionId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<StoredReference>(e =>
        {
            e.ToTable("content_reference");
            e.HasKey(r => new { r.VersionId, r.Target });
            e.HasIndex(r => r.Target);
            e.HasOne<StoredVersion>().WithMany().HasForeignKey(r => r.VersionId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<StoredDefinition>(e =>
        {
            e.ToTable("content_definition");
            e.HasIndex(d => new { d.Kind, d.Name }).IsUnique();
        });
        KeptSteps.Map(model);
    }
}
