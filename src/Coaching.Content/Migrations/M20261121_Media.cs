using Coaching.Content.Media;
using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Coaching.Content.Migrations;

[Migration("20261121_k_Media")]
internal sealed class M20261121_Media : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable("content_media", t => new
        {
            Path = t.Text(MediaFile.MaxPath),
            Folder = t.Text(MediaFile.MaxPath),
            Size = t.Column<long>(nullable: false),
            Type = t.Text(100),
            Width = t.Column<int>(nullable: true),
            Height = t.Column<int>(nullable: true),
            Sha256 = t.Text(64),
            Texts = t.Json(m),
            Decorative = t.Column<bool>(nullable: false),
            UploadedBy = t.Text(255, nullable: true),
            UploadedUtc = t.Column<DateTime>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_content_media", x => x.Path));
        m.CreateIndex("IX_content_media_Folder", "content_media", "Folder");
    }
}
