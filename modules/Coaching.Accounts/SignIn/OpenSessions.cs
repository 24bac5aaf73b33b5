using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Coaching.Accounts.People;
using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Accounts.SignIn;

/// <summary>Opens and ends sessions, and knows which are open.</summary>
internal sealed class OpenSessions(
    PortalDb db, IServiceScopeFactory scopes, SignInManager<User> signIn, EndedSessions ended, SeenSessions seen, IHttpContextAccessor accessor, TimeProvider clock)
{
    /// <summary>The claim that carries the session's secret.</summary>
    private const string Secret = "session";

    /// <summary>Under which key the session of a signed-in person is stored; null when the cookie has none.</summary>
    public static string? HashOf(ClaimsPrincipal? person) => person?.FindFirstValue(Secret) is { } secret ? Hash(secret) : null;

    /// <summary>Takes the session over when the claims of its person are made anew.</summary>
    public static Task Keep(SecurityStampRefreshingPrincipalContext refreshing)
    {
        refreshing.NewPrincipal!.Identities.First().AddClaims(refreshing.CurrentPrincipal!.FindAll(Secret));
        return Task.CompletedTask;
    }

    /// <summary>Signs the person in on this device, with a session of its own. Sessions that are over are forgotten.</summary>
    /// <remarks>In a scope of its own: it saves nothing that the page has begun, and a form that is sent again signs in again.</remarks>
    public async Task Open(User user)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        await using (var scope = scopes.CreateAsyncScope())
        {
            var own = scope.ServiceProvider.GetRequiredService<PortalDb>();
            var roles = await own.UserRoles.Where(r => r.UserId == user.Id).Select(r => r.RoleId).ToListAsync();
            var now = SeenSessions.Minute(clock.GetUtcNow());
            own.RemoveRange(await own.Sessions.AsTracking().Where(s => s.EndsUtc <= now).ToListAsync());
            own.Add(new Session
            {
                Hash = Hash(secret),
                UserId = user.Id,
                CreatedUtc = now,
                LastSeenUtc = now,
                EndsUtc = now + SessionLimits.Of(roles).Absolute,
                Device = Device.Words(accessor.HttpContext?.Request.Headers.UserAgent.ToString()),
            });
            await own.SaveChangesAsync();
        }

        await signIn.SignInWithClaimsAsync(user, isPersistent: true, [new(Secret, secret)]);
    }

    /// <summary>A new cookie for the same session, when what it says of the person has changed.</summary>
    public Task Renew(User user) => signIn.SignInWithClaimsAsync(user, isPersistent: true, accessor.HttpContext!.User.FindAll(Secret));

    /// <summary>Whether the session may go on; a role given meanwhile shortens it.</summary>
    public async Task<bool> IsOpen(ClaimsPrincipal person)
    {
        var hash = HashOf(person);
        var now = clock.GetUtcNow().UtcDateTime;
        var since = now - SessionLimits.Of(person.RoleNames).Absolute;
        if (hash is null || !await db.Sessions.AnyAsync(s => s.Hash == hash && s.EndsUtc > now && s.CreatedUtc > since))
        {
            return false;
        }

        seen.Note(hash);
        return true;
    }

    /// <summary>A person's open sessions, the last used first.</summary>
    public async Task<IReadOnlyList<Session>> Of(string userId, IEnumerable<string> roles, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var awake = now - SessionLimits.Of(roles).Idle;
        return await db.Sessions.Where(s => s.UserId == userId && s.EndsUtc > now && s.LastSeenUtc > awake)
            .OrderByDescending(s => s.LastSeenUtc).ThenByDescending(s => s.CreatedUtc).ToListAsync(cancellationToken);
    }

    /// <summary>Ends one of a person's sessions; somebody else's is none.</summary>
    public Task End(string userId, string hash, CancellationToken cancellationToken) =>
        End(db.Sessions.Where(s => s.UserId == userId && s.Hash == hash), cancellationToken);

    /// <summary>Ends all sessions of a person but one.</summary>
    public Task EndAll(string userId, string? exceptHash, CancellationToken cancellationToken) =>
        End(db.Sessions.Where(s => s.UserId == userId && s.Hash != exceptHash), cancellationToken);

    private async Task End(IQueryable<Session> sessions, CancellationToken cancellationToken)
    {
        var hashes = await sessions.Select(s => s.Hash).ToListAsync(cancellationToken);
        await db.InOneTransaction(() => db.Sessions.Where(s => hashes.Contains(s.Hash)).ExecuteDeleteAsync(cancellationToken), cancellationToken);
        ended.Add(hashes);
    }

    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret)));
}
