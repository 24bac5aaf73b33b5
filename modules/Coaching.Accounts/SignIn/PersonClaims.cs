using System.Security.Claims;
using Coaching.Accounts.People;
using Coaching.Accounts.SecondStep;
using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Coaching.Accounts.SignIn;

/// <summary>
/// What a session knows of its person: id, names, roles. Made anew each minute, so that a changed role takes effect. Who lacks the second
/// factor that staff need has no role of the staff here, and so none anywhere: pages, menus and objects all ask these claims.
/// </summary>
internal sealed class PersonClaims(PortalDb db, SecondStepRule rule, IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<User>
{
    public async Task<ClaimsPrincipal> CreateAsync(User user)
    {
        var roles = await db.UserRoles.Where(r => r.UserId == user.Id).Select(r => r.RoleId).ToListAsync();
        var missing = rule.IsMissing(user, roles);
        var identity = new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, user.Id),
            new(ClaimTypes.Name, user.PlainName),
            new(ClaimTypes.GivenName, user.GivenName),
            new(options.Value.ClaimsIdentity.SecurityStampClaimType, user.SecurityStamp ?? string.Empty),
            .. roles.Where(r => !missing || !Roles.IsStaff(r)).Select(r => new Claim(ClaimTypes.Role, r)),
        ], IdentityConstants.ApplicationScheme);
        if (missing || user.TwoFactorEnabled)
        {
            identity.AddClaim(new(SecondStepRule.Claim, missing ? SecondStepRule.Missing : SecondStepRule.On));
        }

        return new(identity);
    }
}
