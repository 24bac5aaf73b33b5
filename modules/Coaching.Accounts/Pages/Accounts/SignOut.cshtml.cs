using Coaching.Accounts.People;
using Coaching.Kernel.Languages;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coaching.Accounts.Pages.Accounts;

/// <summary>Ends the session on this device.</summary>
internal sealed class SignOutModel(SignInManager<User> sessions, IStringLocalizer<SignOutModel> localizer) : PageModel
{
    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Page() : LocalRedirect("/" + Language.Current.Code);

    public async Task<IActionResult> OnPostAsync()
    {
        await sessions.SignOutAsync();
        TempData["Notice"] = localizer["You are signed out."].Value;
        return LocalRedirect("/" + Language.Current.Code);
    }
}
