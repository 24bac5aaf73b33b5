using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Coaching.Portal.Migrations;

[Migration("20261121_j_Setup")]
internal sealed class M20261121_Setup : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateTable("portal_setup_link", t => new
        {
            Hash = t.Text(64),
            ExpiresUtc = t.Column<DateTime>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_portal_setup_link", x => x.Hash));
}
