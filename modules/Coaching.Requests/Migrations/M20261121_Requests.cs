using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Coaching.Requests.Migrations;

[Migration("20261121_f_Requests")]
internal sealed class M20261121_Requests : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable("requests_draft", t => new
        {
            Id = t.Key(),
            Token = t.Text(40),
            OwnerId = t.Text(26, nullable: true),
            Language = t.Text(12),
            Answers = t.Text(),
            SavedUtc = t.Column<DateTime>(nullable: false),
            RequestId = t.Column<long>(nullable: true),
        }, constraints: t => t.PrimaryKey("PK_requests_draft", x => x.Id));
        m.CreateIndex("IX_requests_draft_Token", "requests_draft", "Token", unique: true);
        m.CreateIndex("IX_requests_draft_OwnerId", "requests_draft", "OwnerId");
        Requests(m);
        Conversation(m);
        var texts = m.IsPostgres ? "text[]" : "TEXT";
        m.CreateTable("requests_coach", t => new
        {
            PersonId = t.Text(26),
            Pools = t.Column<string>(type: texts, nullable: false),
            Topics = t.Column<string>(type: texts, nullable: false),
            Territories = t.Column<string>(type: texts, nullable: false),
            Languages = t.Column<string>(type: texts, nullable: false),
            Capacity = t.Column<int>(nullable: false),
            Active = t.Column<bool>(nullable: false),
            AwayFrom = t.Column<DateOnly>(nullable: true),
            AwayTo = t.Column<DateOnly>(nullable: true),
            LastProposedUtc = t.Column<DateTime>(nullable: true),
        }, constraints: t => t.PrimaryKey("PK_requests_coach", x => x.PersonId));
        m.CreateTable("requests_counter", t => new { Year = t.Column<int>(nullable: false), Last = t.Column<int>(nullable: false) },
            constraints: t => t.PrimaryKey("PK_requests_counter", x => x.Year));
    }

    private static void Requests(MigrationBuilder m)
    {
        m.CreateTable("requests_request", t => new
        {
            Id = t.Key(),
            Reference = t.Text(20),
            Year = t.Column<int>(nullable: false),
            Number = t.Column<int>(nullable: false),
            ContentItemId = t.Text(26),
            DraftId = t.Column<long>(nullable: false),
            RequesterId = t.Text(26),
            Language = t.Text(12),
            Subject = t.Text(120),
            Pool = t.Text(50),
            Rule = t.Column<int>(nullable: false),
            Confidential = t.Column<bool>(nullable: false),
            State = t.Text(20),
            CoachId = t.Text(26, nullable: true),
            SubmittedUtc = t.Column<DateTime>(nullable: false),
            PromisedUtc = t.Column<DateTime>(nullable: false),
            FirstAnswerUtc = t.Column<DateTime>(nullable: true),
            ClosedUtc = t.Column<DateTime>(nullable: true),
            Step = t.Column<int>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_requests_request", x => x.Id));
        m.CreateIndex("IX_requests_request_Reference", "requests_request", "Reference", unique: true);
        m.CreateIndex("IX_requests_request_Year_Number", "requests_request", ["Year", "Number"], unique: true);
        m.CreateIndex("IX_requests_request_DraftId", "requests_request", "DraftId", unique: true);
        m.CreateIndex("IX_requests_request_ContentItemId", "requests_request", "ContentItemId", unique: true);
        m.CreateIndex("IX_requests_request_RequesterId", "requests_request", "RequesterId");
        m.CreateIndex("IX_requests_request_CoachId_State", "requests_request", ["CoachId", "State"]);

        m.CreateTable("requests_event", t => new
        {
            Id = t.Key(),
            RequestId = t.Column<long>(nullable: false),
            AtUtc = t.Column<DateTime>(nullable: false),
            Kind = t.Text(30),
            ActorId = t.Text(26, nullable: true),
            CoachId = t.Text(26, nullable: true),
            Text = t.Text(1000, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_requests_event", x => x.Id);
            t.ForeignKey("FK_requests_event_requests_request_RequestId", x => x.RequestId, "requests_request", "Id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateIndex("IX_requests_event_RequestId", "requests_event", "RequestId");

        m.CreateTable("requests_proposal", t => new
        {
            Id = t.Key(),
            RequestId = t.Column<long>(nullable: false),
            CoachId = t.Text(26),
            Score = t.Column<int>(nullable: false),
            Reasons = t.Text(),
            State = t.Text(20),
            ProposedUtc = t.Column<DateTime>(nullable: false),
            DecideByUtc = t.Column<DateTime>(nullable: false),
            DecidedUtc = t.Column<DateTime>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_requests_proposal", x => x.Id);
            t.ForeignKey("FK_requests_proposal_requests_request_RequestId", x => x.RequestId, "requests_request", "Id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateIndex("IX_requests_proposal_open", "requests_proposal", "RequestId", unique: true, filter: "\"State\" = 'Open'");
        m.CreateIndex("IX_requests_proposal_CoachId", "requests_proposal", "CoachId");
        m.CreateIndex("IX_requests_proposal_RequestId", "requests_proposal", "RequestId");
    }

    private static void Conversation(MigrationBuilder m)
    {
        m.CreateTable("requests_message", t => new
        {
            Id = t.Key(),
            RequestId = t.Column<long>(nullable: false),
            AuthorId = t.Text(26),
            FromRequester = t.Column<bool>(nullable: false),
            Private = t.Column<bool>(nullable: false),
            AtUtc = t.Column<DateTime>(nullable: false),
            Body = t.Text(10_000),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_requests_message", x => x.Id);
            t.ForeignKey("FK_requests_message_requests_request_RequestId", x => x.RequestId, "requests_request", "Id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateIndex("IX_requests_message_RequestId", "requests_message", "RequestId");

        m.CreateTable("requests_attachment", t => new
        {
            Id = t.Key(),
            MessageId = t.Column<long>(nullable: false),
            Name = t.Text(150),
            Stored = t.Text(200),
            ContentType = t.Text(100),
            Size = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_requests_attachment", x => x.Id);
            t.ForeignKey("FK_requests_attachment_requests_message_MessageId", x => x.MessageId, "requests_message", "Id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateIndex("IX_requests_attachment_MessageId", "requests_attachment", "MessageId");
    }
}
