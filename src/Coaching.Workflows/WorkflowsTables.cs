using Coaching.Kernel.Data;
using Coaching.Workflows.Definitions;
using Coaching.Workflows.Runs;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Workflows;

/// <summary>The workflow engine's tables in the portal's database.</summary>
internal static class WorkflowsTables
{
    extension(PortalDb db)
    {
        /// <summary>All versions of all workflows.</summary>
        public DbSet<StoredType> WorkflowTypes => db.Set<StoredType>();

        public DbSet<WorkflowRun> WorkflowRuns => db.Set<WorkflowRun>();

        /// <summary>Where runs wait.</summary>
        public DbSet<Bookmark> Bookmarks => db.Set<Bookmark>();

        public DbSet<LogEntry> WorkflowLog => db.Set<LogEntry>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<StoredType>(e =>
        {
            e.ToTable("workflows_type");
            e.Ignore(t => t.Definition);
            e.HasIndex(t => new { t.WorkflowTypeId, t.Version }).IsUnique();
            e.HasIndex(t => t.WorkflowTypeId, "IX_workflows_type_latest").IsUnique().HasFilter("\"Latest\"");
        });
        model.Entity<WorkflowRun>(e =>
        {
            e.ToTable("workflows_instance");
            e.Property(r => r.Status).HasConversion<string>();
            e.HasIndex(r => r.TypeId);
            e.HasIndex(r => r.CorrelationId);
            e.HasOne<StoredType>().WithMany().HasForeignKey(r => r.TypeId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Bookmark>(e =>
        {
            e.ToTable("workflows_bookmark");
            e.HasIndex(b => b.RunId);
            e.HasIndex(b => new { b.Name, b.CorrelationId });
            e.HasOne<WorkflowRun>().WithMany().HasForeignKey(b => b.RunId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<LogEntry>(e =>
        {
            e.ToTable("workflows_log");
            e.HasIndex(l => l.RunId);
            e.HasOne<WorkflowRun>().WithMany().HasForeignKey(l => l.RunId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
