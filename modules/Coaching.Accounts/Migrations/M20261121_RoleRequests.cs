using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Coaching.Accounts.Migrations;

[Migration("20261121_c5_RoleRequests")]
internal sealed class M20261121_RoleRequests : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable("accounts_role_request", t => new
    {
        UserId = t.Text(26),
        Grants = t.Column<bool>(nullable: false),
        AskedById = t.Text(26),
        AskedUtc = t.Column<DateTime>(nullable: false),
    }, constraints: t =>
    {
        t.PrimaryKey("PK_accounts_role_request", x => x.UserId);
        t.ForeignKey("FK_accounts_role_request_accounts_user_UserId", x => x.UserId, "accounts_user", "Id", onDelete: ReferentialAction.Cascade);
    });
}
