using System.ComponentModel.DataAnnotations;
using Coaching.Accounts.Links;
using Coaching.Accounts.SignIn;
using Coaching.Kernel.Data;
using Coaching.Kernel.Settings;
using Coaching.Kernel.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coaching.Accounts.Pages.Accounts;

/// <summary>Asks for a link to set a new password. It only notes the wish, so the answer tells nothing about who has an account.</summary>
internal sealed class ForgottenModel(PortalDb db, Gate gate, SiteSettings settings, TimeProvider clock, IStringLocalizer<ForgottenModel> localizer) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public bool Sent { get; set; }

    /// <summary>The centre's telephone number, or null.</summary>
    public string? Phone => settings.Get<Dictionary<string, string?>>("Contact")?.GetValueOrDefault("Phone");

    [BindProperty]
    public Fields Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Sent = false;
        if (ModelState.IsValid && SignInName.Read(Input.Name, settings) is null)
        {
            ModelState.AddModelError("Input.Name", localizer["Write your telephone number or your mail address."]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var name = SignInName.Read(Input.Name, settings)!;
        if (await gate.StopByAddress(this, Limit.ForgottenByAddress, cancellationToken) is { } busy
            || (busy = await gate.Stop(this, Limit.ForgottenByAccount, name.Key, cancellationToken)) is not null)
        {
            return busy;
        }

        db.Raise(new PasswordForgotten(name.Phone?.International ?? name.Email!), clock);
        await db.SaveChangesAsync(cancellationToken);
        return RedirectToPage(new { sent = true });
    }

    internal sealed class Fields
    {
        [Required(ErrorMessage = "Write your telephone number or your mail address.")]
        [MaxLength(People.User.EmailMaxLength, ErrorMessage = "Write your telephone number or your mail address.")]
        public string? Name { get; set; }
    }
}
