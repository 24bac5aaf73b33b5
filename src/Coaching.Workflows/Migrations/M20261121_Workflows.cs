using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Coaching.Workflows.Migrations;

[Migration("20261121_d_Workflows")]
internal sealed class M20261121_Workflows : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable("workflows_type", t => new
        {
            Id = t.Key(),
            WorkflowTypeId = t.Text(26),
            Version = t.Column<int>(nullable: false),
            Latest = t.Column<bool>(nullable: false),
            Enabled = t.Column<bool>(nullable: false),
            Name = t.Text(255),
            Json = t.Text(),
            CreatedUtc = t.Column<DateTime>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_workflows_type", x => x.Id));
        m.CreateIndex("IX_workflows_type_WorkflowTypeId_Version", "workflows_type", ["WorkflowTypeId", "Version"], unique: true);
        m.CreateIndex("IX_workflows_type_latest", "workflows_type", "WorkflowTypeId", unique: true, filter: "\"Latest\"");

        m.CreateTable("workflows_instance", t => new
        {
            Id = t.Key(),
            WorkflowId = t.Text(26),
            TypeId = t.Column<long>(nullable: false),
            CorrelationId = t.Text(100, nullable: true),
            Status = t.Text(20),
            State = t.Text(),
            Fault = t.Text(nullable: true),
            CreatedUtc = t.Column<DateTime>(nullable: false),
            FinishedUtc = t.Column<DateTime>(nullable: true),
            Step = t.Column<int>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_workflows_instance", x => x.Id);
            t.ForeignKey("FK_workflows_instance_workflows_type_TypeId", x => x.TypeId, "workflows_type", "Id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateIndex("IX_workflows_instance_TypeId", "workflows_instance", "TypeId");
        m.CreateIndex("IX_workflows_instance_CorrelationId", "workflows_instance", "CorrelationId");

        m.CreateTable("workflows_bookmark", t => new
        {
            Id = t.Text(26),
            RunId = t.Column<long>(nullable: false),
            ActivityId = t.Text(50),
            Name = t.Text(100),
            CorrelationId = t.Text(100, nullable: true),
            Actions = t.Text(nullable: true),
            Roles = t.Text(nullable: true),
            DueUtc = t.Column<DateTime>(nullable: true),
            CreatedUtc = t.Column<DateTime>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_workflows_bookmark", x => x.Id);
            t.ForeignKey("FK_workflows_bookmark_workflows_instance_RunId", x => x.RunId, "workflows_instance", "Id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateIndex("IX_workflows_bookmark_RunId", "workflows_bookmark", "RunId");
        m.CreateIndex("IX_workflows_bookmark_Name_CorrelationId", "workflows_bookmark", ["Name", "CorrelationId"]);

        m.CreateTable("workflows_log", t => new
        {
            Id = t.Key(),
            RunId = t.Column<long>(nullable: false),
            AtUtc = t.Column<DateTime>(nullable: false),
            ActivityId = t.Text(50),
            Title = t.Text(255),
            Outcome = t.Text(100),
            Text = t.Text(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_workflows_log", x => x.Id);
            t.ForeignKey("FK_workflows_log_workflows_instance_RunId", x => x.RunId, "workflows_instance", "Id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateIndex("IX_workflows_log_RunId", "workflows_log", "RunId");
    }
}
