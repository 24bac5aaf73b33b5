using Coaching.Accounts.People;
using Coaching.Accounts.SignIn;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Permissions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coaching.Accounts.Pages.Accounts;

/// <summary>Ends the session on this device: the server forgets it, so that a copy of the cookie is worth nothing (OWASP ASVS 5.0, 7.4.1).</summary>
internal sealed class SignOutModel(OpenSessions sessions, SignInManager<User> signIn, IStringLocalizer<SignOutModel> localizer) : PageModel
{
    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Page() : LocalRedirect("/" + Language.Current.Code);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (User.Id is { } id && OpenSessions.HashOf(User) is { } hash)
        {
            await sessions.End(id, hash, cancellationToken);
        }

        await signIn.SignOutAsync();
        TempData["Notice"] = localizer["You are signed out."].Value;
        return LocalRedirect("/" + Language.Current.Code);
    }
}
