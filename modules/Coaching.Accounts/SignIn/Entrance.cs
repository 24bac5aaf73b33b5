using Coaching.Accounts.Links;
using Coaching.Accounts.Passwords;
using Coaching.Accounts.People;
using Coaching.Accounts.SecondStep;
using Coaching.Kernel.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coaching.Accounts.SignIn;

/// <summary>Lets somebody in who has shown who they are, and leads them on.</summary>
internal sealed class Entrance(
    PortalDb db, OpenSessions sessions, KnownDevice device, PasswordLinks links, SecondStepRule rule, IStringLocalizer<Entrance> localizer)
{
    /// <summary>Whether the person's roles ask for a longer password: one that was long enough for a trainee may not be for a coach.</summary>
    public async Task<bool> IsOutgrown(User user, string password, CancellationToken cancellationToken) =>
        PasswordRules.IsOutgrown(password, await RolesOf(user, cancellationToken));

    /// <summary>Opens a session, or first has a password that is too short replaced.</summary>
    /// <param name="name">What the person wrote to say who they are.</param>
    public async Task<IActionResult> Enter(PageModel page, User user, string name, bool isOutgrown, string? returnUrl, CancellationToken cancellationToken)
    {
        device.Remember(name, page.Response);
        if (isOutgrown)
        {
            var link = await links.Issue(user, byMail: false, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            page.TempData["Notice"] = localizer["Your role asks for a longer password than the one you have. Choose a new one."].Value;
            return page.LocalRedirect(new Uri(link).PathAndQuery);
        }

        await sessions.Open(user);
        return rule.IsMissing(user, await RolesOf(user, cancellationToken)) ? page.RedirectToPage("/SecondStep/Index", new { returnUrl })
            : page.Url.IsLocalUrl(returnUrl) ? page.LocalRedirect(returnUrl!)
            : page.RedirectToPage("/MySpace/Index");
    }

    private Task<List<string>> RolesOf(User user, CancellationToken cancellationToken) =>
        db.UserRoles.Where(r => r.UserId == user.Id).Select(r => r.RoleId).ToListAsync(cancellationToken);
}
