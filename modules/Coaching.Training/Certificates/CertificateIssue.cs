using System.Text.Json;
using Coaching.Content.Display;
using Coaching.Content.Items;
using Coaching.Content.Items.Fields;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Kernel.People;
using Coaching.Kernel.Settings;
using Coaching.Training.Certificates.Signing;
using Coaching.Training.Enrolments;
using Coaching.Training.Outlines;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Training.Certificates;

/// <summary>Issues certificates by rule: nobody awards one by hand.</summary>
internal sealed class CertificateIssue(PortalDb db, ContentReader content, IPeople people, SiteSettings settings, CertificateKeys keys, TimeProvider clock)
{
    /// <summary>
    /// The certificate for a completed module, to be stored by the caller and then signed; null when the person already has one (also a revoked one)
    /// or has no account any more.
    /// </summary>
    public async Task<Certificate?> Prepare(Enrolment enrolment, Outline outline, CancellationToken cancellationToken)
    {
        if (await db.Certificates.AnyAsync(c => c.PersonId == enrolment.PersonId && c.ModuleSet == enrolment.ModuleSet, cancellationToken)
            || await people.Find(enrolment.PersonId, cancellationToken) is not { } person)
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var text = await Text(person, enrolment, outline, now, cancellationToken);
        return new Certificate
        {
            Year = text.Issued.Year,
            Code = VerificationCode.New(),
            PersonId = enrolment.PersonId,
            ModuleSet = enrolment.ModuleSet,
            Text = JsonSerializer.Serialize(text, ContentJson.Options),
            Signature = string.Empty,
            IssuedUtc = now,
        };
    }

    /// <summary>Signs a certificate that has its number, in the transaction that stored it.</summary>
    public void Sign(Certificate certificate) => certificate.Signature = keys.Key.Sign(certificate);

    private async Task<CertificateText> Text(Person person, Enrolment enrolment, Outline outline, DateTime now, CancellationToken cancellationToken)
    {
        var modules = new Dictionary<string, ContentItem>();
        foreach (var (culture, card) in await content.Translations(enrolment.ModuleSet, cancellationToken))
        {
            modules[culture] = (await content.Find(card.ContentItemId, cancellationToken))!;
        }

        var printed = settings.Get<CertificateSettings>(CertificateSettings.Name) ?? new CertificateSettings();
        return new CertificateText
        {
            Language = Language.Current.Code,
            Name = person.Name,
            Titles = modules.ToDictionary(m => m.Key, m => m.Value.DisplayText),
            Outcomes = modules.ToDictionary(m => m.Key, m => m.Value.Field<MultiTextField>("Outcomes").Values),
            Minutes = outline.Minutes,
            From = Day(enrolment.EnrolledUtc),
            To = Day(enrolment.CompletedUtc ?? now),
            Issued = Day(now),
            Centre = settings.SiteNames.Count > 0 ? settings.SiteNames : new Dictionary<string, string> { [Language.Current.Code] = settings.SiteName },
            Address = printed.Address,
            Place = printed.Place,
            Signatory = printed.Signatory,
            Function = printed.Function,
        };
    }

    private DateOnly Day(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, settings.Zone));
}
