using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Localization;
using Coaching.Kernel.Settings;
using Coaching.Kernel.Slots;
using Coaching.Kernel.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coaching.Requests.Home;

/// <summary>The door «Ask for coaching» with the number of requests answered this year.</summary>
internal sealed class RequestDoor(
    PortalDb db, PageAddresses addresses, SiteSettings settings, TimeProvider clock, IStringLocalizer<RequestDoor> localizer) : IHomeSection
{
    public int Order => 20;

    public HomePlace Place => HomePlace.Door;

    public async Task<Shown?> Show(string? personId, CancellationToken cancellationToken)
    {
        var year = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), settings.Zone).Year;
        var begin = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var answered = await db.Requests.CountAsync(r => r.FirstAnswerUtc >= begin, cancellationToken);
        return new("_Door", new Door(
            "talk", localizer["Ask for coaching"], addresses.Page("/Ask/Index", Language.Current.Code),
            localizer["A coach answers you within two working days."],
            answered == 0 ? null : answered, localizer.Plural(answered, "request answered this year", "requests answered this year")));
    }
}
