using Microsoft.EntityFrameworkCore.Migrations;

namespace Coaching.Kernel.Data.Migrations;

[Migration("20261121_Kernel")]
internal sealed class M20261121_Kernel : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable("kernel_work", t => new
        {
            Id = t.Key(),
            Kind = t.Text(200),
            Handler = t.Text(200, nullable: true),
            Key = t.Text(200, nullable: true),
            Payload = t.Json(m),
            DueUtc = t.Column<DateTime>(nullable: false),
            CreatedUtc = t.Column<DateTime>(nullable: false),
            Attempts = t.Column<int>(nullable: false),
            LeasedUntilUtc = t.Column<DateTime>(nullable: true),
            Lease = t.Text(36, nullable: true),
            Error = t.Text(nullable: true),
            Dead = t.Column<bool>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_kernel_work", x => x.Id));
        m.CreateIndex("IX_kernel_work_DueUtc", "kernel_work", "DueUtc");
        m.CreateIndex("IX_kernel_work_Key", "kernel_work", "Key");

        m.CreateTable("kernel_setting", t => new { Name = t.Text(100), Value = t.Text() },
            constraints: t => t.PrimaryKey("PK_kernel_setting", x => x.Name));

        m.CreateTable("kernel_form", t => new { Key = t.Text(80), Location = t.Text(1000, nullable: true), CreatedUtc = t.Column<DateTime>(nullable: false) },
            constraints: t => t.PrimaryKey("PK_kernel_form", x => x.Key));
        m.CreateIndex("IX_kernel_form_CreatedUtc", "kernel_form", "CreatedUtc");

        m.CreateTable("kernel_protection_key", t => new { Id = t.Key(), Xml = t.Text() },
            constraints: t => t.PrimaryKey("PK_kernel_protection_key", x => x.Id));
    }
}
