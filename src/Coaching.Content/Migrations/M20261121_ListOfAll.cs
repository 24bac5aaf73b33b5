using Microsoft.EntityFrameworkCore.Migrations;

namespace Coaching.Content.Migrations;

[Migration("20261121_k4_ListOfAll")]
internal sealed class M20261121_ListOfAll : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex("IX_content_version_modified", "content_version");
        migrationBuilder.CreateIndex(
            "IX_content_version_modified", "content_version", ["ModifiedUtc", "ContentType", "Culture", "Owner", "Latest"], filter: "\"Latest\"");
    }
}
