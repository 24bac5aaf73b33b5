using Coaching.Kernel.Data;
using Coaching.Library.Downloads;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Coaching.Library.Migrations;

[Migration("20261121_g_Downloads")]
internal sealed class M20261121_Downloads : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "library_download",
        t => new { DocumentId = t.Text(Download.MaxId), Day = t.Column<DateOnly>(nullable: false), Count = t.Column<int>(nullable: false) },
        constraints: t => t.PrimaryKey("PK_library_download", x => new { x.DocumentId, x.Day }));
}
