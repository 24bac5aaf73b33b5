using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Coaching.Training.Migrations;

[Migration("20261121_e_Training")]
internal sealed class M20261121_Training : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable("training_enrolment", t => new
        {
            Id = t.Key(),
            PersonId = t.Text(26),
            ModuleSet = t.Text(36),
            EnrolledUtc = t.Column<DateTime>(nullable: false),
            LastStepUtc = t.Column<DateTime>(nullable: false),
            CompletedUtc = t.Column<DateTime>(nullable: true),
        }, constraints: t => t.PrimaryKey("PK_training_enrolment", x => x.Id));
        m.CreateIndex("IX_training_enrolment_PersonId_ModuleSet", "training_enrolment", ["PersonId", "ModuleSet"], unique: true);
        m.CreateIndex("IX_training_enrolment_ModuleSet", "training_enrolment", "ModuleSet");

        m.CreateTable("training_step_done", t => new { EnrolmentId = t.Column<long>(nullable: false), StepSet = t.Text(36), DoneUtc = t.Column<DateTime>(nullable: false) }, constraints: t =>
        {
            t.PrimaryKey("PK_training_step_done", x => new { x.EnrolmentId, x.StepSet });
            t.ForeignKey("FK_training_step_done_training_enrolment_EnrolmentId", x => x.EnrolmentId, "training_enrolment", "Id", onDelete: ReferentialAction.Cascade);
        });

        m.CreateTable("training_quiz_attempt", t => new
        {
            Id = t.Key(),
            EnrolmentId = t.Column<long>(nullable: false),
            QuizSet = t.Text(36),
            QuizItemId = t.Text(26),
            QuizVersionId = t.Text(26),
            Seed = t.Text(32),
            Questions = t.Json(m),
            Answers = t.Json(m),
            Points = t.Column<decimal>(nullable: false),
            MaxPoints = t.Column<int>(nullable: false),
            Percent = t.Column<int>(nullable: false),
            Passed = t.Column<bool>(nullable: false),
            SubmittedUtc = t.Column<DateTime>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_training_quiz_attempt", x => x.Id);
            t.ForeignKey("FK_training_quiz_attempt_training_enrolment_EnrolmentId", x => x.EnrolmentId, "training_enrolment", "Id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateIndex("IX_training_quiz_attempt_EnrolmentId_QuizSet", "training_quiz_attempt", ["EnrolmentId", "QuizSet"]);

        m.CreateTable("training_quiz_draw", t => new
        {
            EnrolmentId = t.Column<long>(nullable: false),
            QuizSet = t.Text(36),
            Seed = t.Text(32),
            Questions = t.Json(m),
            BegunUtc = t.Column<DateTime>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_training_quiz_draw", x => new { x.EnrolmentId, x.QuizSet });
            t.ForeignKey("FK_training_quiz_draw_training_enrolment_EnrolmentId", x => x.EnrolmentId, "training_enrolment", "Id", onDelete: ReferentialAction.Cascade);
        });

        m.CreateTable("training_signing_key", t => new
        {
            Id = t.Column<int>(nullable: false),
            Protected = t.Text(),
            CreatedUtc = t.Column<DateTime>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_training_signing_key", x => x.Id));

        m.CreateTable("training_certificate", t => new
        {
            Id = t.Key(),
            Year = t.Column<int>(nullable: false),
            Code = t.Text(28),
            PersonId = t.Text(26),
            ModuleSet = t.Text(36),
            Text = t.Json(m),
            Signature = t.Text(88),
            IssuedUtc = t.Column<DateTime>(nullable: false),
            RevokedUtc = t.Column<DateTime>(nullable: true),
            RevokedBy = t.Text(26, nullable: true),
            RevokedReason = t.Text(500, nullable: true),
        }, constraints: t => t.PrimaryKey("PK_training_certificate", x => x.Id));
        m.CreateIndex("IX_training_certificate_Code", "training_certificate", "Code", unique: true);
        m.CreateIndex("IX_training_certificate_PersonId_ModuleSet", "training_certificate", ["PersonId", "ModuleSet"], unique: true);
    }
}
