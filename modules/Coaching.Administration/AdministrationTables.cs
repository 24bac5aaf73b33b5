using Coaching.Administration.Audit;
using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Administration;

/// <summary>The module's tables.</summary>
internal static class AdministrationTables
{
    extension(PortalDb db)
    {
        /// <summary>What was done in the office, by whom.</summary>
        public DbSet<JournalEntry> Journal => db.Set<JournalEntry>();
    }

    public static void Map(ModelBuilder model) => model.Entity<JournalEntry>(e =>
    {
        e.ToTable("administration_journal");
        e.HasIndex(j => j.Subject);
    });
}
