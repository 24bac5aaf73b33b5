using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Coaching.Content.Migrations;

[Migration("20261121_b_Content")]
internal sealed class M20261121_Content : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        Versions(m);
        m.CreateTable("content_route", t => new { Path = t.Text(1024), ContentItemId = t.Text(26), Current = t.Column<bool>(nullable: false) },
            constraints: t => t.PrimaryKey("PK_content_route", x => x.Path));
        m.CreateIndex("IX_content_route_ContentItemId", "content_route", "ContentItemId");

        m.CreateTable("content_term", t => new { VersionId = t.Column<long>(nullable: false), TermId = t.Text(26) }, constraints: t =>
        {
            t.PrimaryKey("PK_content_term", x => new { x.VersionId, x.TermId });
            t.ForeignKey("FK_content_term_content_version_VersionId", x => x.VersionId, "content_version", "Id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateIndex("IX_content_term_TermId", "content_term", "TermId");

        m.CreateTable("content_reference", t => new { VersionId = t.Column<long>(nullable: false), Target = t.Text(400) }, constraints: t =>
        {
            t.PrimaryKey("PK_content_reference", x => new { x.VersionId, x.Target });
            t.ForeignKey("FK_content_reference_content_version_VersionId", x => x.VersionId, "content_version", "Id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateIndex("IX_content_reference_Target", "content_reference", "Target");

        m.CreateTable("content_definition", t => new
        {
            Id = t.Key(),
            Kind = t.Text(10),
            Name = t.Text(255),
            Json = t.Text(),
            Replace = t.Column<bool>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_content_definition", x => x.Id));
        m.CreateIndex("IX_content_definition_Kind_Name", "content_definition", ["Kind", "Name"], unique: true);
    }

    private static void Versions(MigrationBuilder m)
    {
        m.CreateTable("content_version", t => new
        {
            Id = t.Key(),
            ContentItemId = t.Text(26),
            ContentItemVersionId = t.Text(26),
            ContentType = t.Text(255),
            Culture = t.Text(12, nullable: true),
            LocalizationSet = t.Text(36, nullable: true),
            DisplayText = t.Text(255),
            Alias = t.Text(100, nullable: true),
            Latest = t.Column<bool>(nullable: false),
            Published = t.Column<bool>(nullable: false),
            CreatedUtc = t.Column<DateTime>(nullable: false),
            ModifiedUtc = t.Column<DateTime>(nullable: false),
            PublishedUtc = t.Column<DateTime>(nullable: true),
            Owner = t.Text(255, nullable: true),
            Author = t.Text(255, nullable: true),
            ContainerId = t.Text(26, nullable: true),
            Position = t.Column<int>(nullable: false),
            Path = t.Text(1024, nullable: true),
            Card = t.Text(),
            Document = t.Text(),
        }, constraints: t => t.PrimaryKey("PK_content_version", x => x.Id));
        m.CreateIndex("IX_content_version_latest", "content_version", "ContentItemId", unique: true, filter: "\"Latest\"");
        m.CreateIndex("IX_content_version_published", "content_version", "ContentItemId", unique: true, filter: "\"Published\"");
        m.CreateIndex("IX_content_version_ContentItemId_ContentItemVersionId", "content_version", ["ContentItemId", "ContentItemVersionId"], unique: true);
        m.CreateIndex("IX_content_version_list", "content_version", ["ContentType", "Culture", "PublishedUtc"], filter: "\"Published\"");
        m.CreateIndex("IX_content_version_ContainerId", "content_version", "ContainerId");
        m.CreateIndex("IX_content_version_LocalizationSet", "content_version", "LocalizationSet");
        m.CreateIndex("IX_content_version_modified", "content_version", "ModifiedUtc", filter: "\"Latest\"");
        m.CreateIndex("IX_content_version_alias", "content_version", "Alias", filter: "\"Published\"");
    }
}
