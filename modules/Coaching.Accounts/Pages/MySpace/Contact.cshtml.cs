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
    PortalDb db, ContactCheck contacts, Registration registration, PasswordHashing hashing, PasswordLinks links, AddressConfirmation confirmation, Gate gate, IStringLocalizer<ContactModel> localizer) : OwnPage(db)
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The address of the account when it is not confirmed, or null.</summary>
    public string? Unconfirmed { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var me = await Me(cancellationToken);
        Unconfirmed = me.EmailConfirmed ? null : me.Email;
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

        if (email is null || email == me.Email)
        {
            return await Save(me, phone, email, localizer["Your telephone number and mail address are saved."], cancellationToken);
        }

        // A new address counts once its link is opened; until then one way to sign in must stay.
        if (phone is null && me.Email is null)
        {
            ModelState.AddModelError("Input.Phone", localizer["Keep your telephone number until you have confirmed the mail address."]);
            return Page();
        }

        if (await gate.Stop(this, Limit.AddressByPerson, me.Id, cancellationToken) is { } often)
        {
            return often;
        }

        confirmation.Send(me, email);
        return await Save(me, phone, me.Email, localizer["We have written to {0}. Open the link in this mail: then the address counts for your account.", email], cancellationToken);
    }

    /// <summary>Sends the link to the address of the account once more.</summary>
    public async Task<IActionResult> OnPostSendAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await OnGetAsync(cancellationToken);
        if (Unconfirmed is not { } email)
        {
            return RedirectToPage();
        }

        var me = await Me(cancellationToken);
        if (await gate.Stop(this, Limit.AddressByPerson, me.Id, cancellationToken) is { } often)
        {
            return often;
        }

        confirmation.Send(me, email);
        await Db.SaveChangesAsync(cancellationToken);
        TempData["Notice"] = localizer["We have written to {0}. Open the link in this mail: then the address counts for your account.", email].Value;
        return RedirectToPage();
    }

    private async Task<IActionResult> Save(User me, PhoneNumber? phone, string? email, string notice, CancellationToken cancellationToken)
    {
        me.ReachedBy(phone, email);
        await links.End(me, cancellationToken);
        await Db.SaveChangesAsync(cancellationToken);
        TempData["Notice"] = notice;
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
