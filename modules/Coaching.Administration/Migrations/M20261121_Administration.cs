using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Coaching.Administration.Migrations;

[Migration("20261121_j_Administration")]
internal sealed class M20261121_Administration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("administration_journal", t => new
        {
            Id = t.Key(),
            AtUtc = t.Column<DateTime>(nullable: false),
            ById = t.Text(26, nullable: true),
            Action = t.Text(40),
            Subject = t.Text(255, nullable: true),
            Detail = t.Text(1000, nullable: true),
            Reason = t.Text(500, nullable: true),
        }, constraints: t => t.PrimaryKey("PK_administration_journal", x => x.Id));
        migrationBuilder.CreateIndex("IX_administration_journal_Subject", "administration_journal", "Subject");
    }
}
