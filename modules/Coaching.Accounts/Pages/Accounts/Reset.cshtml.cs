using System.ComponentModel.DataAnnotations;
using Coaching.Accounts.Links;
using Coaching.Accounts.Passwords;
using Coaching.Accounts.People;
using Coaching.Accounts.SignIn;
using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coaching.Accounts.Pages.Accounts;

/// <summary>Sets a password with a link, once.</summary>
internal sealed class ResetModel(
    PortalDb db, PasswordLinks links, PasswordRules rules, PasswordHashing hashing, OpenSessions sessions, PageDescription page, TimeProvider clock,
    IStringLocalizer<ResetModel> localizer) : PageModel
{
    private List<string> _roles = [];

    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>Whose password it is; null when the link does not work (any more).</summary>
    public User? Person { get; private set; }

    /// <summary>Whether the centre made the account, so that its person has agreed to nothing yet.</summary>
    public bool AsksConsent { get; private set; }

    public int MinLength => PasswordRules.LengthFor(_roles);

    public Task OnGetAsync(CancellationToken cancellationToken) => Find(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is not { } link)
        {
            return Page();
        }

        if (Input.Password is { } password && rules.Problem(password, _roles, Person!.GivenName, Person.FamilyName, Person.Email, Person.PhoneNumber) is { } problem)
        {
            ModelState.AddModelError("Input.Password", problem);
        }

        if (AsksConsent && !Input.Agree)
        {
            ModelState.AddModelError("Input.Agree", localizer["Tick the box if you agree: without it we cannot keep an account for you."]);
        }

        return ModelState.IsValid ? await Save(link, cancellationToken) : Page();
    }

    private async Task<IActionResult> Save(PasswordLink link, CancellationToken cancellationToken)
    {
        Person!.SetPassword(await hashing.Hash(Input.Password!, cancellationToken));
        Person.EmailConfirmed |= link.ByMail;
        await links.End(Person, cancellationToken);
        if (AsksConsent)
        {
            db.Add(ConsentPurpose.Account.GivenBy(Person, Language.Current.Code, clock.GetUtcNow().UtcDateTime));
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody used the link in the meantime.
            Person = null;
            return Page();
        }

        await sessions.EndAll(Person.Id, null, cancellationToken);
        TempData["Notice"] = localizer["Your new password is saved. Sign in with it."].Value;
        return RedirectToPage("SignIn");
    }

    private async Task<PasswordLink?> Find(CancellationToken cancellationToken)
    {
        page.Hidden = true;
        var found = await links.Find(Code, cancellationToken);
        Person = found?.User;
        _roles = Person is null ? [] : await db.UserRoles.Where(r => r.UserId == Person.Id).Select(r => r.RoleId).ToListAsync(cancellationToken);
        AsksConsent = Person is not null && !await db.Consents.AnyAsync(
            c => c.UserId == Person.Id && c.Purpose == ConsentPurpose.Account.Name && c.WithdrawnUtc == null, cancellationToken);
        return found?.Link;
    }

    internal sealed class Fields
    {
        [Required(ErrorMessage = "Write a new password.")]
        public string? Password { get; set; }

        public bool Agree { get; set; }
    }
}
