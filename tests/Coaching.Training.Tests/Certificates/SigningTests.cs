using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Coaching.Content.Items;
using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Coaching.Training.Certificates;
using Coaching.Training.Certificates.Signing;
using Coaching.Training.Enrolments;
using Coaching.Training.Outlines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Training.Tests.Certificates;

/// <summary>Abuse 6 of docs/threats.md: a forged certificate.</summary>
public abstract class SigningTests
{
    private static int _people;

    private readonly TrainingPortal _portal;

    protected SigningTests(TrainingPortal portal)
    {
        _portal = portal;
        portal.SkipWithoutDatabase();
    }

    [Fact]
    public async Task Anybody_checks_the_signed_text_with_the_public_key_alone()
    {
        var certificate = await Issue("Mme Ndèye\tGuèye");
        var visitor = _portal.Visit();
        var pem = await visitor.Http.GetStringAsync(new Uri("/fr/verifier/cle", UriKind.Relative));
        Assert.StartsWith("-----BEGIN PUBLIC KEY-----", pem, StringComparison.Ordinal);
        Assert.Equal(pem, await visitor.Http.GetStringAsync(new Uri("/en/verify/key", UriKind.Relative)));
        var page = await visitor.Read("/en/verify/" + VerificationCode.Show(certificate.Code));
        Assert.NotNull(page.QuerySelector("article.valid"));
        var text = await visitor.Http.GetStringAsync(new Uri(page.QuerySelector("a[href$='/text']")!.GetAttribute("href")!, UriKind.Relative));

        var at = text.LastIndexOf("signature\t", StringComparison.Ordinal);
        using var key = ECDsa.Create();
        key.ImportFromPem(pem);
        Assert.Equal(256, key.KeySize);
        Assert.True(key.VerifyData(Encoding.UTF8.GetBytes(text[..at]), Convert.FromBase64String(text[(at + 10)..].Trim()), HashAlgorithmName.SHA256));
        Assert.Equal(
            $"""
            coaching-certificate-1
            number|{certificate.Number}
            code|{certificate.Code}
            language|fr
            name|Mme Ndèye\tGuèye
            title|en|Project management
            title|fr|Gestion de projets
            outcome|en|Draw the actor map
            outcome|en|Balance a budget
            outcome|fr|Dessiner la carte des acteurs
            outcome|fr|Équilibrer un budget
            minutes|60
            from|2026-11-21
            to|2026-11-21
            issued|2026-11-21

            """,
            text[..text.IndexOf("centre", StringComparison.Ordinal)].Replace('\t', '|'));
    }

    [Theory]
    [InlineData("Name", "\"M. Autre\"")]
    [InlineData("Titles", "{ \"fr\": \"Médecine\", \"en\": \"Medicine\" }")]
    [InlineData("To", "\"2026-11-20\"")]
    [InlineData("From", "\"2026-11-20\"")]
    [InlineData("Issued", "\"2026-11-20\"")]
    [InlineData("Minutes", "6000")]
    [InlineData("Outcomes", "{ }")]
    [InlineData("Signatory", "\"Le ministre\"")]
    [InlineData("Name", null)]
    public async Task A_row_that_was_changed_is_found_out(string field, string? value)
    {
        var certificate = await Issue("Mme Awa Sarr");
        var text = JsonNode.Parse(certificate.Text)!.AsObject();
        text.Remove(field);
        if (value is not null)
        {
            text[field] = JsonNode.Parse(value);
        }

        var changed = text.ToJsonString(ContentJson.Options);
        await Change(certificate, c => c.Text = changed);
        await IsFoundOut(certificate, "Awa");
    }

    [Fact]
    public async Task Another_number_or_another_code_is_found_out()
    {
        var certificate = await Issue("Mme Awa Sarr");
        await Change(certificate, c => c.Year = 2025);
        await IsFoundOut(certificate, "Awa");

        // The text and signature of somebody else's certificate.
        var other = await Issue("M. Omar Ba");
        var copy = await Issue("M. Ibou Fall");
        await Change(copy, c => (c.Text, c.Signature) = (other.Text, other.Signature));
        await IsFoundOut(copy, "Omar");
    }

    [Fact]
    public async Task A_signature_of_another_key_or_none_is_refused()
    {
        var certificate = await Issue("Mme Awa Sarr");
        var forged = CertificateKey.New().Sign(certificate);
        Assert.Equal(Certificate.SignatureLength, forged.Length);
        foreach (var signature in new[] { forged, string.Empty, "no base64", Convert.ToBase64String(new byte[64]) })
        {
            await Change(certificate, c => c.Signature = signature);
            await IsFoundOut(certificate, "Awa");
        }
    }

    [Fact]
    public async Task A_revoked_certificate_is_shown_as_revoked_changed_or_not()
    {
        var certificate = await Issue("Mme Awa Sarr");
        await Change(certificate, c => c.Revoke("Erreur", "boss", new DateTime(2026, 11, 21, 10, 0, 0, DateTimeKind.Utc)));
        var page = await _portal.Visit().Read("/fr/verifier/" + certificate.Code);
        Assert.Equal(["Attestation révoquée le 21 novembre 2026"], page.QuerySelectorAll("article.revoked .verdict").Select(v => v.TextContent.Trim()));
        Assert.Contains("Awa Sarr", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

        await Change(certificate, c => c.Year = 2025);
        page = await _portal.Visit().Read("/fr/verifier/" + certificate.Code);
        Assert.Equal(["Attestation révoquée le 21 novembre 2026", "Cette attestation a été modifiée"], page.QuerySelectorAll("article.revoked .verdict").Select(v => v.TextContent.Trim()));
    }

    [Fact]
    public async Task Staff_see_that_a_certificate_was_modified_and_its_owner_cannot_print_it()
    {
        var certificate = await Issue("Mme Awa Sarr");
        var file = $"/fr/mon-espace/attestations/{certificate.Number}.pdf";
        var owner = _portal.As(certificate.PersonId, Roles.Trainee);
        Assert.Equal(HttpStatusCode.OK, (await owner.Get(file)).StatusCode);
        await Change(certificate, c => c.Text = c.Text.Replace("Awa", "Eva", StringComparison.Ordinal));
        var answer = await owner.Get(file);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Ne vous y fiez pas", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var list = await _portal.As("boss", Roles.Administrator).Read("/fr/attestations?Number=" + certificate.Number);
        Assert.Contains("Modifiée", list.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_is_made_once_though_many_nodes_start_at_the_same_time_and_is_stored_protected()
    {
        var pem = _portal.Services.GetRequiredService<CertificateKeys>().Key.PublicPem;
        await _portal.With<PortalDb>(db => db.InOneTransaction(() => db.SigningKeys.ExecuteDeleteAsync()));
        CertificateKeys[] nodes = [.. Enumerable.Range(0, 8).Select(_ => ActivatorUtilities.CreateInstance<CertificateKeys>(_portal.Services))];
        await Task.WhenAll(nodes.Select(n => Task.Run(() => n.StartAsync(default))));
        var made = Assert.Single(nodes.Select(n => n.Key.PublicPem).Distinct());
        Assert.NotEqual(pem, made);
        var stored = await _portal.With<PortalDb, SigningKey>(db => db.SigningKeys.SingleAsync());
        Assert.ThrowsAny<CryptographicException>(() => CertificateKey.Read(Convert.FromBase64String(stored.Protected)));
        var again = ActivatorUtilities.CreateInstance<CertificateKeys>(_portal.Services);
        await again.StartAsync(default);
        Assert.Equal(made, again.Key.PublicPem);
    }

    private async Task IsFoundOut(Certificate certificate, string name)
    {
        var page = await _portal.Visit().Read("/fr/verifier/" + certificate.Code);
        Assert.Equal("Cette attestation a été modifiée", page.QuerySelector("article.revoked .verdict")!.TextContent.Trim());
        Assert.Null(page.QuerySelector("article.valid"));
        Assert.DoesNotContain(name, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _portal.Visit().Get($"/fr/verifier/{certificate.Code}/texte")).StatusCode);
    }

    private Task Change(Certificate certificate, Action<Certificate> change) => _portal.With<PortalDb>(async db =>
    {
        change(await db.Certificates.AsTracking().SingleAsync(c => c.Id == certificate.Id));
        await db.SaveChangesAsync();
    });

    private async Task<Certificate> Issue(string name)
    {
        var person = $"signed{Interlocked.Increment(ref _people)}";
        _portal.People.Add(person, name);
        await _portal.With<Learning>(l => l.Enrol(person, SampleModule.Set, default));
        var outline = (await _portal.With<OutlineReader, Outline?>(o => o.OfModule("4mfr", default)))!;
        var enrolment = (await _portal.With<Learning, Enrolment?>(l => l.Find(person, SampleModule.Set, default)))!;
        using (Kernel.Languages.Language.French.Use("SN"))
        {
            foreach (var step in outline.Steps)
            {
                await _portal.With<Learning, bool>(l => l.Finish(enrolment.Id, outline, step.Set, null, default));
            }
        }

        return await _portal.With<PortalDb, Certificate>(db => db.Certificates.SingleAsync(c => c.PersonId == person));
    }
}

public sealed class SqliteSigningTests(TrainingPortal portal) : SigningTests(portal), IClassFixture<TrainingPortal>;

public sealed class PostgresSigningTests(PostgresTrainingPortal portal) : SigningTests(portal), IClassFixture<PostgresTrainingPortal>;
