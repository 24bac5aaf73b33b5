using Coaching.Kernel.Data;
using Coaching.Kernel.Events;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Mail;
using Coaching.Kernel.People;
using Coaching.Kernel.Settings;
using Coaching.Kernel.Ui;
using Coaching.Kernel.Work;
using Microsoft.Extensions.Localization;

namespace Coaching.Training.Certificates;

/// <summary>Tells the person by mail that the certificate is there; who has no mail address finds it in their space.</summary>
internal sealed class CertificateMail(
    PortalDb db, IPeople people, SiteSettings settings, PageAddresses addresses, TimeProvider clock, IStringLocalizer<CertificateMail> localizer)
    : IWorkHandler<CertificateIssued>
{
    public async Task Handle(CertificateIssued work, CancellationToken cancellationToken)
    {
        if (await people.Find(work.PersonId, cancellationToken) is not { Email: { } address } person)
        {
            return;
        }

        var language = Language.Find(person.Language) ?? Language.French;
        using (language.Use(settings.Region))
        {
            db.Raise(
                new Mail(
                    address,
                    localizer["Your certificate {0}", work.Number],
                    [localizer["You have finished a training module. Your certificate is ready: download it, print it or share it."]],
                    language.Code,
                    addresses.Absolute(addresses.Page("/MyTraining/Index", language.Code)),
                    localizer["See my certificates"]),
                clock);
        }
    }
}
