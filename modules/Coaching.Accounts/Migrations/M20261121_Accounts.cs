using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Coaching.Accounts.Migrations;

[Migration("20261121_c_Accounts")]
internal sealed class M20261121_Accounts : Migration
{
    private const int UserId = 26;
    private const int RoleId = 40;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        Users(m);
        Roles(m);
        Claims(m);
        Proofs(m);
        Own(m);
    }

    private static void Users(MigrationBuilder m)
    {
        m.CreateTable("accounts_user", t => new
        {
            Id = t.Text(UserId),
            GivenName = t.Text(80),
            FamilyName = t.Text(80, nullable: true),
            Honorific = t.Text(40, nullable: true),
            Language = t.Text(12),
            SpokenLanguages = t.Text(100),
            CommuneId = t.Text(26, nullable: true),
            CreatedUtc = t.Column<DateTime>(nullable: false),
            DeactivatedUtc = t.Column<DateTime>(nullable: true),
            Sought = t.Text(600),
            UserName = t.Text(UserId, nullable: true),
            NormalizedUserName = t.Text(UserId, nullable: true),
            Email = t.Text(254, nullable: true),
            NormalizedEmail = t.Text(254, nullable: true),
            EmailConfirmed = t.Column<bool>(nullable: false),
            PasswordHash = t.Text(400, nullable: true),
            SecurityStamp = t.Text(40, nullable: true),
            ConcurrencyStamp = t.Text(40, nullable: true),
            PhoneNumber = t.Text(16, nullable: true),
            PhoneNumberConfirmed = t.Column<bool>(nullable: false),
            TwoFactorEnabled = t.Column<bool>(nullable: false),
            LockoutEnd = t.Column<DateTimeOffset>(nullable: true),
            LockoutEnabled = t.Column<bool>(nullable: false),
            AccessFailedCount = t.Column<int>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_accounts_user", x => x.Id));
        m.CreateIndex("IX_accounts_user_name", "accounts_user", "NormalizedUserName", unique: true);
        m.CreateIndex("IX_accounts_user_email", "accounts_user", "NormalizedEmail", unique: true);
        m.CreateIndex("IX_accounts_user_phone", "accounts_user", "PhoneNumber", unique: true);
    }

    private static void Roles(MigrationBuilder m)
    {
        m.CreateTable("accounts_role", t => new
        {
            Id = t.Text(RoleId),
            Name = t.Text(RoleId, nullable: true),
            NormalizedName = t.Text(RoleId, nullable: true),
            ConcurrencyStamp = t.Text(40, nullable: true),
        }, constraints: t => t.PrimaryKey("PK_accounts_role", x => x.Id));
        m.CreateIndex("IX_accounts_role_name", "accounts_role", "NormalizedName", unique: true);
        foreach (var role in Kernel.Permissions.Roles.All)
        {
            m.Sql($"INSERT INTO accounts_role (\"Id\", \"Name\", \"NormalizedName\") VALUES ('{role}', '{role}', '{role.ToUpperInvariant()}')");
        }

        m.CreateTable("accounts_user_role", t => new { UserId = t.Text(UserId), RoleId = t.Text(RoleId) }, constraints: t =>
        {
            t.PrimaryKey("PK_accounts_user_role", x => new { x.UserId, x.RoleId });
            t.ForeignKey("FK_accounts_user_role_accounts_user_UserId", x => x.UserId, "accounts_user", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_accounts_user_role_accounts_role_RoleId", x => x.RoleId, "accounts_role", "Id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateIndex("IX_accounts_user_role_RoleId", "accounts_user_role", "RoleId");
    }

    private static void Claims(MigrationBuilder m)
    {
        m.CreateTable("accounts_user_claim", t => new
        {
            Id = SmallKey(t),
            UserId = t.Text(UserId),
            ClaimType = t.Text(nullable: true),
            ClaimValue = t.Text(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_accounts_user_claim", x => x.Id);
            t.ForeignKey("FK_accounts_user_claim_accounts_user_UserId", x => x.UserId, "accounts_user", "Id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateIndex("IX_accounts_user_claim_UserId", "accounts_user_claim", "UserId");
        m.CreateTable("accounts_role_claim", t => new
        {
            Id = SmallKey(t),
            RoleId = t.Text(RoleId),
            ClaimType = t.Text(nullable: true),
            ClaimValue = t.Text(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_accounts_role_claim", x => x.Id);
            t.ForeignKey("FK_accounts_role_claim_accounts_role_RoleId", x => x.RoleId, "accounts_role", "Id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateIndex("IX_accounts_role_claim_RoleId", "accounts_role_claim", "RoleId");
    }

    private static void Proofs(MigrationBuilder m)
    {
        m.CreateTable("accounts_user_login", t => new
        {
            LoginProvider = t.Text(128),
            ProviderKey = t.Text(128),
            ProviderDisplayName = t.Text(nullable: true),
            UserId = t.Text(UserId),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_accounts_user_login", x => new { x.LoginProvider, x.ProviderKey });
            t.ForeignKey("FK_accounts_user_login_accounts_user_UserId", x => x.UserId, "accounts_user", "Id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateIndex("IX_accounts_user_login_UserId", "accounts_user_login", "UserId");
        m.CreateTable("accounts_user_token", t => new
        {
            UserId = t.Text(UserId),
            LoginProvider = t.Text(128),
            Name = t.Text(128),
            Value = t.Text(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_accounts_user_token", x => new { x.UserId, x.LoginProvider, x.Name });
            t.ForeignKey("FK_accounts_user_token_accounts_user_UserId", x => x.UserId, "accounts_user", "Id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateTable("accounts_user_passkey", t => new { CredentialId = t.Column<byte[]>(maxLength: 1024, nullable: false), UserId = t.Text(UserId), Data = t.Json(m) }, constraints: t =>
        {
            t.PrimaryKey("PK_accounts_user_passkey", x => x.CredentialId);
            t.ForeignKey("FK_accounts_user_passkey_accounts_user_UserId", x => x.UserId, "accounts_user", "Id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateIndex("IX_accounts_user_passkey_UserId", "accounts_user_passkey", "UserId");
    }

    private static void Own(MigrationBuilder m)
    {
        m.CreateTable("accounts_consent", t => new
        {
            Id = t.Key(),
            UserId = t.Text(UserId),
            Purpose = t.Text(40),
            TextVersion = t.Text(20),
            Language = t.Text(12),
            GivenUtc = t.Column<DateTime>(nullable: false),
            WithdrawnUtc = t.Column<DateTime>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_accounts_consent", x => x.Id);
            t.ForeignKey("FK_accounts_consent_accounts_user_UserId", x => x.UserId, "accounts_user", "Id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateIndex("IX_accounts_consent_UserId", "accounts_consent", "UserId");
        m.CreateTable("accounts_password_link", t => new
        {
            Hash = t.Text(64),
            UserId = t.Text(UserId),
            ExpiresUtc = t.Column<DateTime>(nullable: false),
            ByMail = t.Column<bool>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_accounts_password_link", x => x.Hash);
            t.ForeignKey("FK_accounts_password_link_accounts_user_UserId", x => x.UserId, "accounts_user", "Id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateIndex("IX_accounts_password_link_UserId", "accounts_password_link", "UserId");
        m.CreateTable("accounts_attempt", t => new { Key = t.Text(80), Count = t.Column<int>(nullable: false), Until = t.Column<long>(nullable: false) },
            constraints: t => t.PrimaryKey("PK_accounts_attempt", x => x.Key));
        m.CreateIndex("IX_accounts_attempt_Until", "accounts_attempt", "Until");
    }

    /// <summary>Identity numbers its claims with 32 bits.</summary>
    private static OperationBuilder<AddColumnOperation> SmallKey(ColumnsBuilder t) => t.Column<int>(nullable: false)
        .Annotation("Sqlite:Autoincrement", true)
        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);
}
