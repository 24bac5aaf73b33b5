using Microsoft.EntityFrameworkCore.Migrations;

namespace Coaching.Accounts.Migrations;

[Migration("20261121_c4_Erasure")]
internal sealed class M20261121_Erasure : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.AddColumn<DateTime>("ErasedUtc", "accounts_user", nullable: true);
}
