using System.Security.Claims;
using Coaching.Accounts.People;
using Coaching.Kernel.Permissions;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Coaching.Accounts.SignIn;

/// <summary>
/// Looks at the cookie of a request: without the database whether it was used lately and has not been ended here; every minute
/// whether person and session are still as they were. The cookie is new after each of these checks, so its age tells the idle time.
/// </summary>
internal sealed class SessionCheck(
    IOptions<SecurityStampValidatorOptions> options, SignInManager<User> signIn, ILoggerFactory logger, OpenSessions sessions, EndedSessions ended)
    : SecurityStampValidator<User>(options, signIn, logger)
{
    public override async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var age = TimeProvider.GetUtcNow() - context.Properties.IssuedUtc;
        if (OpenSessions.HashOf(context.Principal) is { } hash && !ended.Contains(hash) && age < SessionLimits.Of(context.Principal!.RoleNames).Idle)
        {
            await base.ValidateAsync(context);
            return;
        }

        context.RejectPrincipal();
        await SignInManager.SignOutAsync();
    }

    protected override async Task<User?> VerifySecurityStamp(ClaimsPrincipal? principal) =>
        await base.VerifySecurityStamp(principal) is { } user && await sessions.IsOpen(principal!) ? user : null;
}
