using System.ComponentModel.DataAnnotations;
using Coaching.Accounts.Links;
using Coaching.Accounts.Passwords;
using Coaching.Accounts.SignIn;
using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coaching.Accounts.Pages.MySpace;

/// <summary>A new password; every session ends, and a new one is opened here.</summary>
internal sealed class PasswordModel(
    PortalDb db, PasswordRules rules, PasswordHashing hashing, PasswordLinks links, OpenSessions sessions, Gate gate,
    IStringLocalizer<PasswordModel> localizer) : OwnPage(db)
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    public int MinLength => PasswordRules.LengthFor(User.RoleNames);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var me = await Me(cancellationToken);
        if (Input.Wanted is { } wanted && rules.Problem(wanted, User.RoleNames, me.GivenName, me.FamilyName, me.Email, me.PhoneNumber) is { } problem)
        {
            ModelState.AddModelError("Input.Wanted", problem);
        }

        if (await gate.Stop(this, Limit.PasswordByPerson, me.Id, cancellationToken) is { } busy)
        {
            return busy;
        }

        // Both fields are looked at, so that nobody mends one only to hear of the other.
        if (Input.Present is { Length: <= PasswordRules.MaxLength } present && !await hashing.Verify(me, present, cancellationToken))
        {
            ModelState.AddModelError("Input.Present", localizer["This is not your present password."]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        me.SetPassword(await hashing.Hash(Input.Wanted!, cancellationToken));
        await links.End(me, cancellationToken);
        await Db.SaveChangesAsync(cancellationToken);
        await sessions.EndAll(me.Id, null, cancellationToken);
        await sessions.Open(me);
        TempData["Notice"] = localizer["Your new password is saved."].Value;
        return RedirectToPage("Index");
    }

    internal sealed class Fields
    {
        [Required(ErrorMessage = "Write your password.")]
        [MaxLength(PasswordRules.MaxLength, ErrorMessage = "Write your password.")]
        public string? Present { get; set; }

        [Required(ErrorMessage = "Write a new password.")]
        public string? Wanted { get; set; }
    }
}
