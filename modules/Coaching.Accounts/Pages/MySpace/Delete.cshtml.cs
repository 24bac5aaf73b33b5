using System.ComponentModel.DataAnnotations;
using Coaching.Accounts.Links;
using Coaching.Accounts.Passwords;
using Coaching.Accounts.People;
using Coaching.Accounts.SignIn;
using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Mail;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Settings;
using Coaching.Kernel.Ui;
using Coaching.Kernel.Work;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coaching.Accounts.Pages.MySpace;

/// <summary>
/// Deletes one's own account (GDPR art. 17, Senegal's law 2008-12): closed at once, erased after seven days in which the centre can
/// open it again. Staff ask an administrator, who first hands over what they had in charge.
/// </summary>
internal sealed class DeleteModel(
    PortalDb db, PasswordHashing hashing, PasswordLinks links, OpenSessions sessions, SignInManager<User> signIn, Gate gate, SiteSettings settings, Times times,
    IStringLocalizer<DeleteModel> localizer, TimeProvider clock) : OwnPage(db)
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    public bool IsStaff { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => IsStaff = await HasStaffRole(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        IsStaff = await HasStaffRole(cancellationToken);
        if (IsStaff || !ModelState.IsValid)
        {
            return Page();
        }

        var me = await Me(cancellationToken);
        if (await gate.Stop(this, Limit.PasswordByPerson, me.Id, cancellationToken) is { } busy)
        {
            return busy;
        }

        if (!await hashing.Verify(me, Input.Password!, cancellationToken))
        {
            ModelState.AddModelError("Input.Password", localizer["This is not your present password."]);
            return Page();
        }

        var now = clock.GetUtcNow().UtcDateTime;
        me.SetActive(false, now);
        await links.End(me, cancellationToken);
        Db.Schedule(new EraseAccount(me.Id), now + EraseAccount.Delay, clock, EraseAccount.Key(me.Id));
        Tell(me, now + EraseAccount.Delay);
        await Db.SaveChangesAsync(cancellationToken);
        await sessions.EndAll(me.Id, null, cancellationToken);
        await signIn.SignOutAsync();
        TempData["Notice"] = localizer["Your account is closed. It is deleted on {0}; until then the centre can open it again for you.", times.Short(now + EraseAccount.Delay)].Value;
        return LocalRedirect("/" + Language.Current.Code);
    }

    private void Tell(User me, DateTime when)
    {
        if (me.Email is null)
        {
            return;
        }

        using var _ = (Language.Find(me.Language) ?? Language.French).Use(settings.Region);
        Db.Raise(new Mail(
            me.Email, localizer["Your account is closed"],
            [
                localizer["Hello {0},", me.GivenName],
                localizer["You asked us to delete your account. It is closed now and is deleted on {0}.", times.Short(when)],
                localizer["If you change your mind, or if it was not you, tell the centre before that day: it can open the account again."],
            ],
            me.Language), clock);
    }

    private Task<bool> HasStaffRole(CancellationToken cancellationToken)
    {
        var id = User.Id;
        return Db.UserRoles.AnyAsync(r => r.UserId == id && r.RoleId != Roles.Trainee && r.RoleId != Roles.Representative, cancellationToken);
    }

    internal sealed class Fields
    {
        [Required(ErrorMessage = "Write your password.")]
        [MaxLength(PasswordRules.MaxLength, ErrorMessage = "Write your password.")]
        public string? Password { get; set; }
    }
}
