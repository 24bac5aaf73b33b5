using System.ComponentModel.DataAnnotations;
using Coaching.Accounts.Passwords;
using Coaching.Accounts.SecondStep;
using Coaching.Accounts.SignIn;
using Coaching.Kernel.Data;
using Coaching.Kernel.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coaching.Accounts.Pages.Accounts;

/// <summary>Sign-in by telephone number or mail address. A wrong password and an unknown name get the same answer, as slowly.</summary>
internal sealed class SignInModel(
    PortalDb db, PasswordHashing hashing, Entrance entrance, PendingSignIn pending, Gate gate, Attempts attempts, KnownDevice device,
    SiteSettings settings, IStringLocalizer<SignInModel> localizer) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public Fields Input { get; set; } = new();

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Forward() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var name = SignInName.Read(Input.Name, settings);
        var who = name?.Key ?? Input.Name!.Trim().ToUpperInvariant();
        var counted = device.CountedAs(who, Request);
        if (await gate.StopByAddress(this, Limit.SignInByAddress, cancellationToken) is { } busy
            || (busy = await gate.Stop(this, Limit.SignInByAccount, counted, cancellationToken)) is not null)
        {
            return busy;
        }

        var user = name is null ? null : await name.Find(db, cancellationToken);
        if (!await hashing.Verify(user, Input.Password!, cancellationToken) || user!.DeactivatedUtc is not null)
        {
            ModelState.AddModelError("Input.Name", localizer["This number or address and this password do not go together. Check both, or ask for a new password."]);
            return Page();
        }

        await attempts.Forget(Limit.SignInByAccount, counted, cancellationToken);
        var isOutgrown = await entrance.IsOutgrown(user, Input.Password!, cancellationToken);
        if (!user.TwoFactorEnabled)
        {
            return await entrance.Enter(this, user, who, isOutgrown, ReturnUrl, cancellationToken);
        }

        await pending.Begin(user, who, isOutgrown);
        return RedirectToPage("Code", new { returnUrl = ReturnUrl });
    }

    private IActionResult Forward() => Url.IsLocalUrl(ReturnUrl) ? LocalRedirect(ReturnUrl!) : RedirectToPage("/MySpace/Index");

    internal sealed class Fields
    {
        [Required(ErrorMessage = "Write your telephone number or your mail address.")]
        [MaxLength(People.User.EmailMaxLength, ErrorMessage = "Write your telephone number or your mail address.")]
        public string? Name { get; set; }

        [Required(ErrorMessage = "Write your password.")]
        [MaxLength(PasswordRules.MaxLength, ErrorMessage = "Write your password.")]
        public string? Password { get; set; }
    }
}
