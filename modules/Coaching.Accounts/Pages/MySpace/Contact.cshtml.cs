using System.ComponentModel.DataAnnotations;
using Coaching.Accounts.Links;
using Coaching.Accounts.Passwords;
using Coaching.Accounts.People;
using Coaching.Accounts.SignIn;
using Coaching.Kernel.Data;
using Coaching.Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coaching.Accounts.Pages.MySpace;

/// <summary>How the person is reached and signs in; asks for the password, since whoever changes this owns the account.</summary>
internal sealed class ContactModel(
    PortalDb db, ContactCheck contacts, Registration registration, PasswordHashing hashing, PasswordLinks links, Gate gate, IStringLocalizer<ContactModel> localizer) : OwnPage(db)
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var me = await Me(cancellationToken);
        Input = new() { Phone = PhoneNumber.Show(me.PhoneNumber), Email = me.Email };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (phone, email) = contacts.Read(Input.Phone, Input.Email, ModelState);
        if (!ModelState.IsValid)
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

        if (await registration.IsTaken(phone, email, me.Id, cancellationToken))
        {
            ModelState.AddModelError("Input.Phone", localizer["This number or this address cannot be used for your account. If it is yours, ask the centre."]);
            return Page();
        }

        me.ReachedBy(phone, email);
        await links.End(me, cancellationToken);
        await Db.SaveChangesAsync(cancellationToken);
        TempData["Notice"] = localizer["Your telephone number and mail address are saved."].Value;
        return RedirectToPage("Index");
    }

    internal sealed class Fields
    {
        public string? Phone { get; set; }

        public string? Email { get; set; }

        [Required(ErrorMessage = "Write your password.")]
        [MaxLength(PasswordRules.MaxLength, ErrorMessage = "Write your password.")]
        public string? Password { get; set; }
    }
}
