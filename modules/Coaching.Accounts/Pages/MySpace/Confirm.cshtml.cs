using Coaching.Accounts.Links;
using Coaching.Accounts.People;
using Coaching.Kernel.Data;
using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coaching.Accounts.Pages.MySpace;

/// <summary>Opened from the mail to a new address: from here on it is the person's.</summary>
internal sealed class ConfirmModel(
    PortalDb db, AddressConfirmation confirmation, Registration registration, PasswordLinks links, PageDescription page, IStringLocalizer<ConfirmModel> localizer) : OwnPage(db)
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    /// <summary>The address, or null when the link does not work.</summary>
    public string? Email { get; private set; }

    public void OnGet()
    {
        page.Hidden = true;
        Email = confirmation.Read(Code, User.Id!);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        OnGet();
        if (Email is null)
        {
            return Page();
        }

        var me = await Me(cancellationToken);
        if (await registration.IsTaken(null, Email, me.Id, cancellationToken))
        {
            ModelState.AddModelError(string.Empty, localizer["This number or this address cannot be used for your account. If it is yours, ask the centre."]);
            return Page();
        }

        me.ReachedBy(PhoneNumber.TryParse(me.PhoneNumber, null, out var phone) ? phone : null, Email);
        me.EmailConfirmed = true;
        await links.End(me, cancellationToken);
        await Db.SaveChangesAsync(cancellationToken);
        TempData["Notice"] = localizer["Your mail address is confirmed."].Value;
        return RedirectToPage("Index");
    }
}
