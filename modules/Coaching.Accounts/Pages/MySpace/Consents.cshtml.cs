using Coaching.Accounts.People;
using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coaching.Accounts.Pages.MySpace;

/// <summary>What the person agreed to; taking it back is as easy as giving it.</summary>
internal sealed class ConsentsModel(PortalDb db, TimeProvider clock, IStringLocalizer<ConsentsModel> localizer) : OwnPage(db)
{
    public IReadOnlyList<(ConsentPurpose Purpose, Consent? Given)> States { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var given = await Given().ToListAsync(cancellationToken);
        States = [.. ConsentPurpose.All.Select(p => (p, given.LastOrDefault(c => c.Purpose == p.Name)))];
    }

    public async Task<IActionResult> OnPostAsync(string purpose, bool agree, CancellationToken cancellationToken)
    {
        if (ConsentPurpose.All.FirstOrDefault(p => p.Name == purpose && !p.Needed) is not { } chosen)
        {
            return NotFound();
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var given = await Given().AsTracking().Where(c => c.Purpose == purpose).ToListAsync(cancellationToken);
        if (agree && given.Count == 0)
        {
            Db.Add(chosen.GivenBy(await Me(cancellationToken), Language.Current.Code, now));
        }
        else if (!agree)
        {
            given.ForEach(c => c.WithdrawnUtc = now);
        }

        await Db.SaveChangesAsync(cancellationToken);
        TempData["Notice"] = localizer[agree ? /*text*/ "Your agreement is noted." : /*text*/ "Your agreement is taken back."].Value;
        return RedirectToPage();
    }

    private IQueryable<Consent> Given()
    {
        var id = User.Id;
        return Db.Consents.Where(c => c.UserId == id && c.WithdrawnUtc == null).OrderBy(c => c.GivenUtc);
    }
}
