using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Slots;
using Coaching.Kernel.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coaching.Editorial.Review;

/// <summary>On the home page of an author: what was sent back, with the reviewer's remark.</summary>
internal sealed class PagesSentBack(PortalDb db, PageAddresses addresses, IStringLocalizer<PagesSentBack> localizer) : IHomeSection
{
    public int Order => 20;

    public HomePlace Place => HomePlace.ForYou;

    public async Task<Shown?> Show(string? personId, CancellationToken cancellationToken)
    {
        if (personId is null)
        {
            return null;
        }

        var rows = await (
            from r in db.Reviews.Where(r => r.PersonId == personId && r.BackUtc != null)
            join v in db.Versions.Where(v => v.Latest && !v.Published) on r.ContentItemId equals v.ContentItemId
            orderby r.BackUtc
            select new { v.ContentItemId, v.DisplayText, r.Answer }).ToListAsync(cancellationToken);
        return rows.Count == 0 ? null : new("_SentBack", rows.Select(r => new ForYou(
            "edit",
            localizer["To look at again: {0}", r.DisplayText],
            addresses.Page("/Editorial/Edit", Language.Current.Code, new { id = r.ContentItemId }),
            r.Answer ?? string.Empty)).ToList());
    }
}
