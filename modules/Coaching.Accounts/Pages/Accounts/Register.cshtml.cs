using System.ComponentModel.DataAnnotations;
using Coaching.Accounts.Links;
using Coaching.Accounts.Passwords;
using Coaching.Accounts.People;
using Coaching.Accounts.SignIn;
using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coaching.Accounts.Pages.Accounts;

/// <summary>Creates an account in two steps: write, check. Nothing is stored before the second.</summary>
internal sealed class RegisterModel(
    PortalDb db, Registration registration, ContactCheck contacts, Communes communes, PasswordRules rules, PasswordHashing hashing,
    AddressConfirmation confirmation, OpenSessions sessions, Gate gate, IDataProtectionProvider protection, IStringLocalizer<RegisterModel> localizer) : PageModel
{
    /// <summary>Where the person wanted to go, for example to a course.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>What was written, when it is to be checked.</summary>
    public Draft? Draft { get; private set; }

    /// <summary>Whether there may be an account already.</summary>
    public bool IsTaken { get; private set; }

    /// <summary>Whether the person came back from the check: the password alone is to be written again.</summary>
    public bool IsChange { get; private set; }

    public string Sealed { get; private set; } = string.Empty;

    public IReadOnlyList<SelectListItem> Communes => communes.Choices(localizer["Choose"]);

    public IReadOnlyList<SelectListItem> Languages { get; } = [.. Language.All.Select(l => new SelectListItem(l.OwnName, l.Code))];

    public IActionResult OnGet()
    {
        Input.Language = Language.Current.Code;
        return User.Identity?.IsAuthenticated == true ? Forward() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (phone, email) = contacts.Read(Input.Phone, Input.Email, ModelState);
        if (Input.Password is { } password && rules.Problem(password, [], Input.GivenName, Input.FamilyName, email, phone?.International) is { } problem)
        {
            ModelState.AddModelError("Input.Password", problem);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (await gate.StopByAddress(this, Limit.RegisterByAddress, cancellationToken) is { } busy)
        {
            return busy;
        }

        if (await registration.IsTaken(phone, email, null, cancellationToken))
        {
            return SayTaken(null);
        }

        Draft = new(
            Input.GivenName!.Trim(), string.IsNullOrWhiteSpace(Input.FamilyName) ? null : Input.FamilyName.Trim(), phone?.International, email,
            communes.Known(Input.CommuneId), Language.Find(Input.Language)?.Code ?? Language.Current.Code,
            await hashing.Hash(Input.Password!, cancellationToken), Input.News);
        Sealed = Draft.Seal(protection);
        return Page();
    }

    public IActionResult OnPostChange(string? @sealed)
    {
        Refill(Draft.Open(@sealed, protection));
        return Page();
    }

    public async Task<IActionResult> OnPostCreateAsync(string? @sealed, CancellationToken cancellationToken)
    {
        if (Draft.Open(@sealed, protection) is not { } draft)
        {
            ModelState.Clear();
            ModelState.AddModelError(string.Empty, localizer["This page waited too long. Please write your answers again."]);
            return Page();
        }

        var phone = PhoneNumber.TryParse(draft.Phone, null, out var read) ? read : null;
        if (await registration.Holder(phone, draft.Email, cancellationToken) is { } holder)
        {
            return Answer(holder, draft);
        }

        var user = new User
        {
            GivenName = draft.GivenName,
            FamilyName = draft.FamilyName,
            Language = draft.Language,
            CommuneId = draft.CommuneId,
        };
        user.ReachedBy(phone, draft.Email);
        user.SetPassword(draft.PasswordHash);
        registration.Add(user, [Roles.Trainee], draft.News ? [ConsentPurpose.Account, ConsentPurpose.News] : [ConsentPurpose.Account]);
        if (draft.Email is not null)
        {
            confirmation.Send(user, draft.Email);
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Somebody may have been quicker by milliseconds.
            db.ChangeTracker.Clear();
            if (await registration.Holder(phone, draft.Email, cancellationToken) is { } quicker)
            {
                return Answer(quicker, draft);
            }

            throw;
        }

        await sessions.Open(user);
        TempData["Notice"] = user.Email is null
            ? localizer["Welcome, {0}. Your account is ready.", user.GivenName].Value
            : localizer["Welcome, {0}. Your account is ready. We have written to {1}: open the link in this mail, so that we know the address is yours.", user.GivenName, user.Email].Value;
        return Forward();
    }

    /// <summary>The same draft sent again, after a slow answer, has done its work.</summary>
    private IActionResult Answer(User holder, Draft draft) => holder.PasswordHash == draft.PasswordHash ? Forward() : SayTaken(draft);

    /// <summary>Says no more than that it does not work, and how to go on if the account is one's own.</summary>
    private PageResult SayTaken(Draft? draft)
    {
        if (draft is not null)
        {
            Refill(draft);
        }

        IsTaken = true;
        ModelState.AddModelError(Input.Phone is null ? "Input.Email" : "Input.Phone", localizer["No new account can be made with this number or this address."]);
        return Page();
    }

    private void Refill(Draft? draft)
    {
        ModelState.Clear();
        IsChange = draft is not null;
        Input = draft is null ? new() : new()
        {
            GivenName = draft.GivenName,
            FamilyName = draft.FamilyName,
            Phone = PhoneNumber.Show(draft.Phone),
            Email = draft.Email,
            CommuneId = draft.CommuneId,
            Language = draft.Language,
            Agree = true,
            News = draft.News,
        };
    }

    private IActionResult Forward() => Url.IsLocalUrl(ReturnUrl) ? LocalRedirect(ReturnUrl!) : RedirectToPage("/MySpace/Index");

    internal sealed class Fields
    {
        [Required(ErrorMessage = "Write your given name.")]
        [MaxLength(People.User.NameMaxLength, ErrorMessage = "This name is too long.")]
        public string? GivenName { get; set; }

        [MaxLength(People.User.NameMaxLength, ErrorMessage = "This name is too long.")]
        public string? FamilyName { get; set; }

        public string? Phone { get; set; }

        public string? Email { get; set; }

        public string? CommuneId { get; set; }

        [Required(ErrorMessage = "Choose a language.")]
        public string? Language { get; set; }

        [Required(ErrorMessage = "Write a password.")]
        public string? Password { get; set; }

        [Range(typeof(bool), "true", "true", ErrorMessage = "Tick the box if you agree: without it we cannot keep an account for you.")]
        public bool Agree { get; set; }

        public bool News { get; set; }
    }
}
