using System.Security.Claims;
using Coaching.Accounts.People;
using Coaching.Kernel.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Coaching.Accounts.SignIn;

/// <summary>What a session knows of its person: id, names, roles. Made anew each minute, so that a changed role takes effect.</summary>
internal sealed class PersonClaims(PortalDb db, IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<User>
{
    public async Task<ClaimsPrincipal> CreateAsync(User user)
    {
        var roles = await db.UserRoles.Where(r => r.UserId == user.Id).Select(r => r.RoleId).ToListAsync();
        return new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, user.Id),
            new(ClaimTypes.Name, user.PlainName),
            new(ClaimTypes.GivenName, user.GivenName),
            new(options.Value.ClaimsIdentity.SecurityStampClaimType, user.SecurityStamp ?? string.Empty),
            .. roles.Select(r => new Claim(ClaimTypes.Role, r)),
        ], IdentityConstants.ApplicationScheme));
    }
}
