using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Slots;
using Coaching.Kernel.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coaching.Training.Home;

/// <summary>«Your certificate» on the home page and in my space, for a month after it was issued.</summary>
internal sealed class NewCertificate(PortalDb db, PageAddresses addresses, TimeProvider clock, IStringLocalizer<NewCertificate> localizer) : IHomeSection
{
    private static readonly TimeSpan New = TimeSpan.FromDays(30);

    public int Order => 15;

    public HomePlace Place => HomePlace.ForYou;

    public async Task<Shown?> Show(string? personId, CancellationToken cancellationToken)
    {
        var since = (clock.GetUtcNow() - New).UtcDateTime;
        if (personId is null || await db.Certificates.Where(c => c.PersonId == personId && c.RevokedUtc == null && c.IssuedUtc > since)
            .OrderByDescending(c => c.Id).FirstOrDefaultAsync(cancellationToken) is not { } certificate)
        {
            return null;
        }

        var text = certificate.Read();
        return new("_ForYou", new ForYou(
            "check", localizer["Your certificate is ready"], addresses.Page("/MyTraining/Index", Language.Current.Code), text.In(text.Titles, Language.Current.Code)));
    }
}
