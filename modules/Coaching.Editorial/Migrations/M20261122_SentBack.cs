using Microsoft.EntityFrameworkCore.Migrations;

namespace Coaching.Editorial.Migrations;

/// <summary>A page that was sent back waits for its author, with the reviewer's remark.</summary>
[Migration("20261122_i_SentBack")]
internal sealed class M20261122_SentBack : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<DateTime>("BackUtc", "editorial_review", nullable: true);
        migrationBuilder.AddColumn<string>("Answer", "editorial_review", maxLength: 1000, nullable: true);
    }
}
