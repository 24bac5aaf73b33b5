using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Coaching.Editorial.Migrations;

[Migration("20261121_i_Editorial")]
internal sealed class M20261121_Editorial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateTable("editorial_review", t => new
        {
            ContentItemId = t.Text(26),
            ContentItemVersionId = t.Text(26),
            PersonId = t.Text(26),
            SentUtc = t.Column<DateTime>(nullable: false),
            Remark = t.Text(1000, nullable: true),
        }, constraints: t => t.PrimaryKey("PK_editorial_review", x => x.ContentItemId));
}
