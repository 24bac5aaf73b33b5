using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Coaching.Kernel.Data;

/// <summary>What one migration file needs to serve both SQLite and PostgreSQL.</summary>
public static class MigrationColumns
{
    extension(ColumnsBuilder columns)
    {
        /// <summary>A generated 64-bit key.</summary>
        public OperationBuilder<AddColumnOperation> Key() => columns.Column<long>(nullable: false)
            .Annotation("Sqlite:Autoincrement", true)
            .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);

        /// <summary>A column of JSON.</summary>
        public OperationBuilder<AddColumnOperation> Json(MigrationBuilder migration, bool nullable = false) =>
            columns.Column<string>(type: migration.JsonType(), nullable: nullable);

        /// <summary>A required text.</summary>
        public OperationBuilder<AddColumnOperation> Text(int? maxLength = null, bool nullable = false) =>
            columns.Column<string>(maxLength: maxLength, nullable: nullable);
    }

    extension(MigrationBuilder migration)
    {
        public bool IsPostgres => migration.ActiveProvider == "Npgsql.EntityFrameworkCore.PostgreSQL";

        public string JsonType() => migration.IsPostgres ? "jsonb" : "TEXT";

        /// <summary>SQLite drops columns natively, EF would rebuild the table; the statement is the same on both.</summary>
        public void RemoveColumn(string table, string column) => migration.Sql($"ALTER TABLE \"{table}\" DROP COLUMN \"{column}\"");
    }

    extension(PropertyBuilder<string> property)
    {
        /// <summary>Stores the text as jsonb on PostgreSQL.</summary>
        public PropertyBuilder<string> IsJson(bool postgres) => postgres ? property.HasColumnType("jsonb") : property;
    }
}
