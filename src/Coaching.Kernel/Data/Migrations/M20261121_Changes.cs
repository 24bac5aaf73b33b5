using Microsoft.EntityFrameworkCore.Migrations;

namespace Coaching.Kernel.Data.Migrations;

[Migration("20261121_a_Changes")]
internal sealed class M20261121_Changes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateTable("kernel_change", t => new { Name = t.Text(300), Version = t.Column<long>(nullable: false) },
            constraints: t => t.PrimaryKey("PK_kernel_change", x => x.Name));
}
