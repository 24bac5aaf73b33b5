using System.Net;
using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Coaching.Training.Certificates;
using Coaching.Training.Enrolments;
using Coaching.Training.Outlines;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Training.Tests.Pages;

public sealed class StaffTests(TrainingPortal portal) : IClassFixture<TrainingPortal>
{
    [Fact]
    public async Task A_certificate_is_revoked_with_a_reason_that_the_public_does_not_see()
    {
        var certificate = await Issue("awa");
        var before = await portal.Visit().Get("/en/verify/" + VerificationCode.Show(certificate.Code));
        Assert.True(before.Headers.CacheControl!.NoStore, "a revocation must be seen at once");
        Assert.Contains("Valid certificate", await before.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var boss = portal.As("boss", Roles.Administrator);
        var page = await boss.Read($"/fr/attestations/{certificate.Number}");
        var refused = await boss.SubmitAndRead(page, new Dictionary<string, string?> { ["Input.Reason"] = " " });
        Assert.Contains("Écrivez le motif.", refused.QuerySelector("div.errors")!.TextContent, StringComparison.Ordinal);
        var list = await boss.SubmitAndRead(refused, new Dictionary<string, string?> { ["Input.Reason"] = "Délivrée par erreur" });
        Assert.Contains("Révoquée", list.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);

        var paper = await portal.Visit().Read("/en/verify/" + VerificationCode.Show(certificate.Code));
        Assert.Contains("Certificate revoked on 21 November 2026", paper.QuerySelector("article.revoked")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("erreur", paper.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("boss", Roles.Administrator, HttpStatusCode.OK)]
    [InlineData("author1", Roles.Author, HttpStatusCode.OK)]
    [InlineData("author2", Roles.Author, HttpStatusCode.NotFound)]
    [InlineData("coach", Roles.Coach, HttpStatusCode.Forbidden)]
    [InlineData("awa", Roles.Trainee, HttpStatusCode.Forbidden)]
    public async Task Only_who_answers_for_the_module_may_revoke(string person, string role, HttpStatusCode status)
    {
        var certificate = await Issue("trainee-" + person);
        Assert.Equal(status, (await portal.As(person, role).Get($"/fr/attestations/{certificate.Number}")).StatusCode);
    }

    [Fact]
    public async Task Results_show_each_person_to_the_module_s_author_only()
    {
        portal.People.Add("khady", "Mme Khady Thiam");
        await Issue("khady");
        var row = (await portal.As("author1", Roles.Author).Read("/fr/suivi-des-formations")).QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("Khady Thiam", StringComparison.Ordinal));
        Assert.Contains("3/3", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Terminé", row.TextContent, StringComparison.Ordinal);
        Assert.Null((await portal.As("author2", Roles.Author).Read("/fr/suivi-des-formations")).QuerySelector("tbody"));
        Assert.Equal(HttpStatusCode.Forbidden, (await portal.As("khady", Roles.Trainee).Get("/fr/suivi-des-formations")).StatusCode);
    }

    [Theory]
    [InlineData("/fr/verifier/0000-0000-0000-0000-0000-0000-0000")]
    [InlineData("/fr/verifier/rien")]
    public async Task An_unknown_code_is_said_to_be_unknown(string address)
    {
        var answer = await portal.Visit().Get(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Aucune attestation ne porte ce code", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_typed_code_leads_to_its_certificate()
    {
        var code = (await Issue("typed")).Code;
        var visitor = portal.Visit();
        var answer = await visitor.Follow(await visitor.Get("/fr/verifier?Typed=" + Uri.EscapeDataString(VerificationCode.Show(code).ToLowerInvariant().Replace('-', ' '))));
        Assert.Equal("/fr/verifier/" + VerificationCode.Show(code), answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("Attestation valable", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<Certificate> Issue(string person)
    {
        await portal.With<Learning>(async learning => await learning.Enrol(person, SampleModule.Set, default));
        var outline = (await portal.With<OutlineReader, Outline?>(o => o.OfModule("4mfr", default)))!;
        var enrolment = (await portal.With<Learning, Enrolment?>(l => l.Find(person, SampleModule.Set, default)))!;
        foreach (var step in outline.Steps)
        {
            await portal.With<Learning, bool>(l => l.Finish(enrolment.Id, outline, step.Set, null, default));
        }

        return await portal.With<PortalDb, Certificate>(db => db.Certificates.SingleAsync(c => c.PersonId == person));
    }
}
