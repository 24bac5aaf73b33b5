using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Coaching.Accounts.Migrations;

[Migration("20261121_c3_SecondStep")]
internal sealed class M20261121_SecondStep : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable("accounts_second_factor", t => new
        {
            UserId = t.Text(26),
            Key = t.Text(500),
            LastStep = t.Column<long>(nullable: false),
            SinceUtc = t.Column<DateTime>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_accounts_second_factor", x => x.UserId);
            t.ForeignKey("FK_accounts_second_factor_accounts_user_UserId", x => x.UserId, "accounts_user", "Id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateTable("accounts_recovery_code", t => new { UserId = t.Text(26), Hash = t.Text(64) }, constraints: t =>
        {
            t.PrimaryKey("PK_accounts_recovery_code", x => new { x.UserId, x.Hash });
            t.ForeignKey("FK_accounts_recovery_code_accounts_user_UserId", x => x.UserId, "accounts_user", "Id", onDelete: ReferentialAction.Cascade);
        });
    }
}
