using Microsoft.EntityFrameworkCore.Migrations;

namespace Coaching.Requests.Migrations;

[Migration("20261122_f_Helped")]
internal sealed class M20261122_Helped : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.AddColumn<string>("Helped", "requests_request", maxLength: 10, nullable: true);
}
