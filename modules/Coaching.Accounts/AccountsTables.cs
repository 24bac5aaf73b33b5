using Coaching.Accounts.Links;
using Coaching.Accounts.People;
using Coaching.Accounts.SecondStep;
using Coaching.Accounts.SignIn;
using Coaching.Kernel.Data;
using Coaching.Kernel.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Accounts;

/// <summary>The module's tables: Identity's under the module's own names, consents, links, counted attempts, sessions and second factors.</summary>
internal static class AccountsTables
{
    extension(PortalDb db)
    {
        public DbSet<User> Users => db.Set<User>();

        public DbSet<IdentityUserRole<string>> UserRoles => db.Set<IdentityUserRole<string>>();

        public DbSet<Consent> Consents => db.Set<Consent>();

        public DbSet<PasswordLink> PasswordLinks => db.Set<PasswordLink>();

        public DbSet<Attempt> Attempts => db.Set<Attempt>();

        public DbSet<Session> Sessions => db.Set<Session>();

        public DbSet<SecondFactor> SecondFactors => db.Set<SecondFactor>();

        public DbSet<RecoveryCode> RecoveryCodes => db.Set<RecoveryCode>();

        public DbSet<RoleRequest> RoleRequests => db.Set<RoleRequest>();
    }

    public static void Map(ModelBuilder model)
    {
        IdentityMapping.Apply(model);
        model.Entity<User>(e =>
        {
            e.ToTable("accounts_user");
            e.Property(u => u.Id).HasMaxLength(User.IdMaxLength);
            e.Property(u => u.UserName).HasMaxLength(User.IdMaxLength);
            e.Property(u => u.NormalizedUserName).HasMaxLength(User.IdMaxLength);
            e.Property(u => u.Email).HasMaxLength(User.EmailMaxLength);
            e.Property(u => u.NormalizedEmail).HasMaxLength(User.EmailMaxLength);
            e.Property(u => u.PhoneNumber).HasMaxLength(PhoneNumber.MaxLength);
            e.Property(u => u.PasswordHash).HasMaxLength(400);
            e.Property(u => u.SecurityStamp).HasMaxLength(40);
            e.Property(u => u.ConcurrencyStamp).HasMaxLength(40);
            e.HasIndex(u => u.NormalizedUserName).HasDatabaseName("IX_accounts_user_name").IsUnique();
            e.HasIndex(u => u.NormalizedEmail).HasDatabaseName("IX_accounts_user_email").IsUnique();
            e.HasIndex(u => u.PhoneNumber).HasDatabaseName("IX_accounts_user_phone").IsUnique();
        });
        model.Entity<Role>(e =>
        {
            e.ToTable("accounts_role");
            e.Property(r => r.Id).HasMaxLength(40);
            e.Property(r => r.Name).HasMaxLength(40);
            e.Property(r => r.NormalizedName).HasMaxLength(40);
            e.Property(r => r.ConcurrencyStamp).HasMaxLength(40);
            e.HasIndex(r => r.NormalizedName).HasDatabaseName("IX_accounts_role_name").IsUnique();
        });
        MapIdentityRest(model);
        model.Entity<Consent>(e =>
        {
            e.ToTable("accounts_consent");
            e.HasOne<User>().WithMany().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<PasswordLink>(e =>
        {
            e.ToTable("accounts_password_link");
            e.HasOne<User>().WithMany().HasForeignKey(l => l.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Attempt>(e =>
        {
            e.ToTable("accounts_attempt");
            e.HasIndex(a => a.Until);
        });
        model.Entity<Session>(e =>
        {
            e.ToTable("accounts_session");
            e.HasIndex(s => s.EndsUtc);
            e.HasOne<User>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<RoleRequest>(e =>
        {
            e.ToTable("accounts_role_request");
            e.HasOne<User>().WithOne().HasForeignKey<RoleRequest>(r => r.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<SecondFactor>(e =>
        {
            e.ToTable("accounts_second_factor");
            e.HasOne<User>().WithOne().HasForeignKey<SecondFactor>(f => f.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<RecoveryCode>(e =>
        {
            e.ToTable("accounts_recovery_code");
            e.HasKey(c => new { c.UserId, c.Hash });
            e.HasOne<User>().WithMany().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void MapIdentityRest(ModelBuilder model)
    {
        model.Entity<IdentityUserRole<string>>(e =>
        {
            e.ToTable("accounts_user_role");
            e.Property(r => r.UserId).HasMaxLength(User.IdMaxLength);
            e.Property(r => r.RoleId).HasMaxLength(40);
        });
        model.Entity<IdentityUserClaim<string>>(e =>
        {
            e.ToTable("accounts_user_claim");
            e.Property(c => c.UserId).HasMaxLength(User.IdMaxLength);
        });
        model.Entity<IdentityRoleClaim<string>>(e =>
        {
            e.ToTable("accounts_role_claim");
            e.Property(c => c.RoleId).HasMaxLength(40);
        });
        model.Entity<IdentityUserLogin<string>>(e =>
        {
            e.ToTable("accounts_user_login");
            e.Property(l => l.UserId).HasMaxLength(User.IdMaxLength);
        });
        model.Entity<IdentityUserToken<string>>(e =>
        {
            e.ToTable("accounts_user_token");
            e.Property(t => t.UserId).HasMaxLength(User.IdMaxLength);
        });
        model.Entity<IdentityUserPasskey<string>>(e =>
        {
            e.ToTable("accounts_user_passkey");
            e.Property(p => p.UserId).HasMaxLength(User.IdMaxLength);
        });
    }
}
