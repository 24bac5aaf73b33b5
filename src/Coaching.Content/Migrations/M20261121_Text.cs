using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Coaching.Content.Migrations;

[Migration("20261121_k3_Text")]
internal sealed class M20261121_Text : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        if (migrationBuilder.IsPostgres)
        {
            migrationBuilder.Sql("""CREATE TABLE content_text ("Id" bigint PRIMARY KEY REFERENCES content_version("Id") ON DELETE CASCADE, "Words" tsvector NOT NULL)""");
            migrationBuilder.Sql("""CREATE INDEX "IX_content_text_Words" ON content_text USING gin ("Words")""");
        }
        else
        {
            // The analyser has folded and stemmed already; the words themselves are not kept twice.
            migrationBuilder.Sql("CREATE VIRTUAL TABLE content_text USING fts5(title, words, content='', contentless_delete=1)");
        }
    }
}
