using Coaching.Kernel.Data;
using Coaching.Requests.Asking;
using Coaching.Requests.Cases;
using Coaching.Requests.Coaches;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Requests;

/// <summary>The module's tables in the portal's database.</summary>
internal static class RequestsTables
{
    extension(PortalDb db)
    {
        public DbSet<Draft> Drafts => db.Set<Draft>();

        public DbSet<CoachingRequest> Requests => db.Set<CoachingRequest>();

        public DbSet<Message> Messages => db.Set<Message>();

        public DbSet<Attachment> Attachments => db.Set<Attachment>();

        public DbSet<Proposal> Proposals => db.Set<Proposal>();

        public DbSet<CoachProfile> Coaches => db.Set<CoachProfile>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<Draft>(e =>
        {
            e.ToTable("requests_draft");
            e.HasIndex(d => d.Token).IsUnique();
            e.HasIndex(d => d.OwnerId);
        });
        model.Entity<CoachingRequest>(e =>
        {
            e.ToTable("requests_request");
            e.Property(r => r.State).HasConversion<string>();
            e.Property(r => r.Helped).HasConversion<string>();
            e.HasIndex(r => r.Reference).IsUnique();
            e.HasIndex(r => new { r.Year, r.Number }).IsUnique();
            e.HasIndex(r => r.DraftId).IsUnique();
            e.HasIndex(r => r.ContentItemId).IsUnique();
            e.HasIndex(r => r.RequesterId);
            e.HasIndex(r => new { r.CoachId, r.State });
            e.HasMany(r => r.Events).WithOne().HasForeignKey(x => x.RequestId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<RequestEvent>(e =>
        {
            e.ToTable("requests_event");
            e.Property(x => x.Kind).HasConversion<string>();
            e.HasIndex(x => x.RequestId);
        });
        model.Entity<Message>(e =>
        {
            e.ToTable("requests_message");
            e.HasIndex(m => m.RequestId);
            e.HasOne<CoachingRequest>().WithMany().HasForeignKey(m => m.RequestId).OnDelete(DeleteBehavior.Cascade);
            e.HasMany(m => m.Attachments).WithOne().HasForeignKey(a => a.MessageId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Attachment>(e =>
        {
            e.ToTable("requests_attachment");
            e.HasIndex(a => a.MessageId);
        });
        model.Entity<Proposal>(e =>
        {
            e.ToTable("requests_proposal");
            e.Property(p => p.State).HasConversion<string>();
            e.HasIndex(p => p.RequestId, "IX_requests_proposal_open").IsUnique().HasFilter("\"State\" = 'Open'");
            e.HasIndex(p => p.CoachId);
            e.HasIndex(p => p.RequestId);
            e.HasOne<CoachingRequest>().WithMany().HasForeignKey(p => p.RequestId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<CoachProfile>().ToTable("requests_coach");
        model.Entity<YearCounter>().ToTable("requests_counter");
    }
}
