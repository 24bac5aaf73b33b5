using Coaching.Kernel.Data;
using Coaching.Kernel.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Accounts.People;

/// <summary>Adds people with the caller's next save.</summary>
internal sealed class Registration(PortalDb db, TimeProvider clock)
{
    /// <summary>Adds an account with its roles and consents.</summary>
    public void Add(User user, IEnumerable<string> roles, IEnumerable<ConsentPurpose> consents)
    {
        user.CreatedUtc = clock.GetUtcNow().UtcDateTime;
        db.Add(user);
        db.AddRange(roles.Distinct().Select(r => new IdentityUserRole<string> { UserId = user.Id, RoleId = r }));
        db.AddRange(consents.Select(c => c.GivenBy(user, Kernel.Languages.Language.Current.Code, user.CreatedUtc)));
    }

    /// <summary>Whether somebody else already has this number or address. The database holds the rule; this says it before.</summary>
    public Task<bool> IsTaken(PhoneNumber? phone, string? email, string? exceptId, CancellationToken cancellationToken) =>
        Holders(phone, email).AnyAsync(u => u.Id != exceptId, cancellationToken);

    /// <summary>Who has this number or address, or null.</summary>
    public Task<User?> Holder(PhoneNumber? phone, string? email, CancellationToken cancellationToken) =>
        Holders(phone, email).FirstOrDefaultAsync(cancellationToken);

    private IQueryable<User> Holders(PhoneNumber? phone, string? email)
    {
        var number = phone?.International;
        var address = email?.ToUpperInvariant();
        return db.Users.Where(u => (number != null && u.PhoneNumber == number) || (address != null && u.NormalizedEmail == address));
    }
}
