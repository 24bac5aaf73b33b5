using System.ComponentModel.DataAnnotations;
using Coaching.Accounts.SecondStep;
using Coaching.Accounts.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coaching.Accounts.Pages.Accounts;

/// <summary>The second page of the sign-in. Wrong, used and outdated codes get the same answer.</summary>
internal sealed class CodeModel(
    PendingSignIn pending, SecondFactors factors, Entrance entrance, Gate gate, Attempts attempts, IStringLocalizer<CodeModel> localizer) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>Whether nobody has written their password here in the last minutes.</summary>
    public bool IsOver { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => IsOver = await pending.Find(cancellationToken) is null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await pending.Find(cancellationToken) is not (var user, var name, var isOutgrown))
        {
            return RedirectToPage("SignIn", new { returnUrl = ReturnUrl });
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (await gate.StopByAddress(this, Limit.SignInByAddress, cancellationToken) is { } busy
            || (busy = await gate.Stop(this, Limit.CodeByPerson, user.Id, cancellationToken)) is not null)
        {
            return busy;
        }

        if (!await factors.Take(user, Input.Code!, cancellationToken))
        {
            ModelState.AddModelError("Input.Code", localizer["This code is not right, or it was used already. Wait for the next one."]);
            return Page();
        }

        await attempts.Forget(Limit.CodeByPerson, user.Id, cancellationToken);
        await pending.End();
        return await entrance.Enter(this, user, name, isOutgrown, ReturnUrl, cancellationToken);
    }

    internal sealed class Fields
    {
        [Required(ErrorMessage = "Write the code.")]
        [MaxLength(60, ErrorMessage = "Write the code.")]
        public string? Code { get; set; }
    }
}
