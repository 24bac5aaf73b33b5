using Coaching.Kernel.Data;
using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coaching.Accounts.People;

/// <summary>Changes of the administrator role, which two decide (OWASP ASVS 5.0, 2.3.5).</summary>
internal sealed class SecondAdministrator(PortalDb db, IPeople people, IStringLocalizer<SecondAdministrator> localizer, TimeProvider clock) : IAdministrators
{
    public Task<bool> NeedSecond(string byId, CancellationToken cancellationToken = default) => AnyAdministrator(except: byId, cancellationToken);

    /// <summary>Whether somebody else than this person is an administrator who can sign in.</summary>
    public Task<bool> AnyAdministrator(string except, CancellationToken cancellationToken)
    {
        var held = db.UserRoles;
        return db.Users.AnyAsync(
            u => u.Id != except && u.DeactivatedUtc == null && held.Any(r => r.UserId == u.Id && r.RoleId == Roles.Administrator), cancellationToken);
    }

    /// <summary>Notes what is asked, with the caller's next save; a later wish takes the place of an earlier one.</summary>
    public async Task Ask(string id, bool grants, string byId, CancellationToken cancellationToken)
    {
        var request = await db.RoleRequests.AsTracking().FirstOrDefaultAsync(r => r.UserId == id, cancellationToken);
        if (request is null)
        {
            db.Add(request = new RoleRequest { UserId = id, AskedById = byId });
        }

        (request.Grants, request.AskedById, request.AskedUtc) = (grants, byId, clock.GetUtcNow().UtcDateTime);
    }

    public async Task<IReadOnlyList<AdministratorRequest>> Waiting(CancellationToken cancellationToken = default)
    {
        var waiting = await db.RoleRequests.OrderBy(r => r.AskedUtc).ToListAsync(cancellationToken);
        var names = waiting.Count == 0 ? new Dictionary<string, Person>() : await people.Find(waiting.SelectMany(r => new[] { r.UserId, r.AskedById }), cancellationToken);
        return [.. waiting.Select(r => new AdministratorRequest(r.UserId, Name(r.UserId), r.Grants, r.AskedById, Name(r.AskedById), r.AskedUtc))];

        string Name(string id) => names.GetValueOrDefault(id)?.Name ?? id;
    }

    public async Task<AccountResult> Decide(string id, string byId, bool confirm, CancellationToken cancellationToken = default)
    {
        if (await db.RoleRequests.AsTracking().FirstOrDefaultAsync(r => r.UserId == id, cancellationToken) is not { } request)
        {
            return new(null, Problem: localizer["This has been decided already."]);
        }

        if (confirm && (request.AskedById == byId || (request.Grants && id == byId)))
        {
            return new(null, Problem: localizer["An administrator other than the one who asked confirms this."]);
        }

        if (confirm && !request.Grants && !await AnyAdministrator(except: id, cancellationToken))
        {
            return new(null, Problem: localizer["This is the last administrator. Name another one first."]);
        }

        db.Remove(request);
        if (confirm)
        {
            await Apply(request, cancellationToken);
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return new(id);
        }
        catch (DbUpdateException)
        {
            // Two decided at once.
            return new(null, Problem: localizer["This has been decided already."]);
        }
    }

    private async Task Apply(RoleRequest request, CancellationToken cancellationToken)
    {
        var held = await db.UserRoles.AsTracking().FirstOrDefaultAsync(r => r.UserId == request.UserId && r.RoleId == Roles.Administrator, cancellationToken);
        if (held is not null && !request.Grants)
        {
            db.Remove(held);
        }
        else if (held is null && request.Grants)
        {
            db.Add(new IdentityUserRole<string> { UserId = request.UserId, RoleId = Roles.Administrator });
        }
    }
}
