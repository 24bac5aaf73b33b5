using System.Security.Claims;
using Coaching.Accounts.People;
using Coaching.Kernel.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Accounts.SecondStep;

/// <summary>Between password and code: a cookie of ten minutes that opens nothing but the page that asks for the code.</summary>
internal sealed class PendingSignIn(PortalDb db, IHttpContextAccessor accessor)
{
    private const string Scheme = "Identity.TwoFactorUserId", Stamp = "stamp", Outgrown = "outgrown";

    private HttpContext Context => accessor.HttpContext!;

    /// <summary>The password was right.</summary>
    /// <param name="user">Whose it was.</param>
    /// <param name="name">What they wrote to say who they are.</param>
    /// <param name="isOutgrown">Whether the password is too short for the person's roles.</param>
    public Task Begin(User user, string name, bool isOutgrown) => Context.SignInAsync(Scheme, new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, user.Id), new(ClaimTypes.Name, name), new(Stamp, user.SecurityStamp!), new(Outgrown, isOutgrown.ToString())], Scheme)));

    /// <summary>Who is about to sign in; null when nobody is, or password or account have changed meanwhile.</summary>
    public async Task<(User User, string Name, bool IsOutgrown)?> Find(CancellationToken cancellationToken)
    {
        if ((await Context.AuthenticateAsync(Scheme)).Principal is not { } pending)
        {
            return null;
        }

        var (id, stamp) = (pending.FindFirstValue(ClaimTypes.NameIdentifier), pending.FindFirstValue(Stamp));
        var user = await db.Users.AsTracking().FirstOrDefaultAsync(
            u => u.Id == id && u.SecurityStamp == stamp && u.DeactivatedUtc == null && u.TwoFactorEnabled, cancellationToken);
        return user is null ? null : (user, pending.FindFirstValue(ClaimTypes.Name)!, pending.HasClaim(Outgrown, bool.TrueString));
    }

    public Task End() => Context.SignOutAsync(Scheme);
}
