using Coaching.Kernel.Data;
using Coaching.Kernel.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coaching.Accounts.People;

/// <summary>People for the other rooms.</summary>
internal sealed class PeopleById(PortalDb db, IStringLocalizer<PeopleById> localizer) : IPeople
{
    public async Task<Person?> Find(string id, CancellationToken cancellationToken = default) =>
        (await Find([id], cancellationToken)).GetValueOrDefault(id);

    public async Task<IReadOnlyDictionary<string, Person>> Find(IEnumerable<string> ids, CancellationToken cancellationToken = default)
    {
        var wanted = ids.Distinct().ToList();
        return (await Read(db.Users.Where(u => wanted.Contains(u.Id)), cancellationToken)).ToDictionary(p => p.Id);
    }

    public Task<IReadOnlyList<Person>> InRole(string role, CancellationToken cancellationToken = default)
    {
        var held = db.UserRoles;
        return Read(db.Users.Where(u => u.DeactivatedUtc == null && held.Any(r => r.UserId == u.Id && r.RoleId == role)), cancellationToken);
    }

    private async Task<IReadOnlyList<Person>> Read(IQueryable<User> users, CancellationToken cancellationToken)
    {
        var held = db.UserRoles;
        var found = await users
            .OrderBy(u => u.FamilyName ?? u.GivenName).ThenBy(u => u.GivenName)
            .Select(u => new
            {
                u.Id,
                u.Honorific,
                u.GivenName,
                u.FamilyName,
                u.Email,
                u.PhoneNumber,
                u.Language,
                u.ErasedUtc,
                Roles = held.Where(r => r.UserId == u.Id).Select(r => r.RoleId).ToList(),
            })
            .ToListAsync(cancellationToken);
        return [.. found.Select(u => new Person(u.Id, u.ErasedUtc is null ? Name(u.Honorific, u.GivenName, u.FamilyName) : localizer["Deleted account"], u.Email, u.PhoneNumber, u.Language, u.Roles))];
    }

    private string Name(params string?[] parts) =>
        string.Join(' ', parts.Select((part, i) => i == 0 && part is not null ? localizer[part].Value : part).Where(p => !string.IsNullOrEmpty(p)));
}
