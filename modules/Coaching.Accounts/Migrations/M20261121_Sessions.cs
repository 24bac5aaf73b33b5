using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Coaching.Accounts.Migrations;

[Migration("20261121_c2_Sessions")]
internal sealed class M20261121_Sessions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable("accounts_session", t => new
        {
            Hash = t.Text(64),
            UserId = t.Text(26),
            CreatedUtc = t.Column<DateTime>(nullable: false),
            LastSeenUtc = t.Column<DateTime>(nullable: false),
            EndsUtc = t.Column<DateTime>(nullable: false),
            Device = t.Text(60),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_accounts_session", x => x.Hash);
            t.ForeignKey("FK_accounts_session_accounts_user_UserId", x => x.UserId, "accounts_user", "Id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateIndex("IX_accounts_session_UserId", "accounts_session", "UserId");
        m.CreateIndex("IX_accounts_session_EndsUtc", "accounts_session", "EndsUtc");
    }
}
