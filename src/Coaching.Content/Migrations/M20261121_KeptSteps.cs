using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Coaching.Content.Migrations;

[Migration("20261121_k2_KeptSteps")]
internal sealed class M20261121_KeptSteps : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable("content_kept_step", t => new
        {
            Id = t.Key(),
            Recipe = t.Text(255),
            Name = t.Text(100),
            Occurrence = t.Column<int>(nullable: false),
            Json = t.Text(),
        }, constraints: t => t.PrimaryKey("PK_content_kept_step", x => x.Id));
        m.CreateIndex("IX_content_kept_step_Recipe_Name_Occurrence", "content_kept_step", ["Recipe", "Name", "Occurrence"], unique: true);
    }
}
