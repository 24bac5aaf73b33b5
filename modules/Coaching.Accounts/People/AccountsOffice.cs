using Coaching.Accounts.Links;
using Coaching.Accounts.Passwords;
using Coaching.Accounts.SecondStep;
using Coaching.Accounts.SignIn;
using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Settings;
using Coaching.Kernel.Work;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coaching.Accounts.People;

/// <summary>Accounts for set-up and administration.</summary>
internal sealed class AccountsOffice(
    PortalDb db, Registration registration, PasswordRules rules, PasswordHashing hashing, PasswordLinks links, OpenSessions sessions, SecondFactors factors, SecondAdministrator administrators,
    SecondStepMails mails, SiteSettings settings, IStringLocalizer<AccountsOffice> localizer, TimeProvider clock) : IAccounts
{
    public const int PageSize = 20;

    public Task<bool> Any(CancellationToken cancellationToken = default) => db.Users.AnyAsync(cancellationToken);

    public async Task<AccountResult> Create(NewAccount account, CancellationToken cancellationToken = default)
    {
        var number = PhoneNumber.TryParse(account.Phone, settings.Region, out var read) ? read : null;
        var address = SignInName.ReadEmail(account.Email);
        var (field, problem) = await Check(account, number, address, cancellationToken);
        if (problem is not null)
        {
            return new(null, field, problem);
        }

        var user = new User
        {
            GivenName = account.GivenName.Trim(),
            FamilyName = string.IsNullOrWhiteSpace(account.FamilyName) ? null : account.FamilyName.Trim(),
            Language = (Language.Find(account.Language) ?? Language.French).Code,
        };
        user.ReachedBy(number, address);
        // The centre knows whose address it writes here.
        user.EmailConfirmed = address is not null;
        if (account.Password is not null)
        {
            user.SetPassword(await hashing.Hash(account.Password, cancellationToken));
        }

        registration.Add(user, account.Roles.Intersect(Roles.All), []);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another administrator may have been quicker by milliseconds.
            db.ChangeTracker.Clear();
            if (await registration.IsTaken(number, address, null, cancellationToken))
            {
                return Taken();
            }

            throw;
        }

        return new(user.Id);
    }

    public async Task<Account?> Find(string id, CancellationToken cancellationToken = default) =>
        (await Read(db.Users.Where(u => u.Id == id), cancellationToken)).SingleOrDefault();

    public async Task<AccountPage> Search(string? words, string? role, int page, CancellationToken cancellationToken = default)
    {
        var users = Folding.Fold(words ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(db.Users.AsQueryable(), (found, word) => found.Where(u => u.Sought.Contains(word)));
        if (role is not null)
        {
            var held = db.UserRoles;
            users = users.Where(u => held.Any(r => r.UserId == u.Id && r.RoleId == role));
        }

        var total = await users.CountAsync(cancellationToken);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var ordered = users.OrderBy(u => u.FamilyName ?? u.GivenName).ThenBy(u => u.GivenName).ThenBy(u => u.Id);
        return new(await Read(ordered.Skip((page - 1) * PageSize).Take(PageSize), cancellationToken), total, page, pages);
    }

    public Task<AccountResult> SetRoles(string id, IReadOnlyCollection<string> roles, string byId, CancellationToken cancellationToken = default) =>
        Change(id, byId, keepsAdministrator: roles.Contains(Roles.Administrator), async _ =>
        {
            var held = await db.UserRoles.AsTracking().Where(r => r.UserId == id).ToListAsync(cancellationToken);
            var isOne = held.Any(r => r.RoleId == Roles.Administrator);
            if (roles.Contains(Roles.Administrator) != isOne && await administrators.NeedSecond(byId, cancellationToken))
            {
                await administrators.Ask(id, !isOne, byId, cancellationToken);
                roles = isOne ? [.. roles, Roles.Administrator] : [.. roles.Where(r => r != Roles.Administrator)];
            }

            db.RemoveRange(held.Where(r => !roles.Contains(r.RoleId)));
            db.AddRange(roles.Intersect(Roles.All).Except(held.Select(r => r.RoleId)).Select(r => new IdentityUserRole<string> { UserId = id, RoleId = r }));
        }, cancellationToken);

    public async Task<string?> IssuePasswordLink(string id, CancellationToken cancellationToken = default)
    {
        var user = await db.Users.FirstOrDefaultAsync(u => u.Id == id && u.DeactivatedUtc == null, cancellationToken);
        if (user is null)
        {
            return null;
        }

        var link = await links.Issue(user, byMail: false, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return link;
    }

    public async Task<AccountResult> SetActive(string id, bool active, string byId, CancellationToken cancellationToken = default)
    {
        var result = await Change(id, byId, keepsAdministrator: active, async user =>
        {
            user.SetActive(active, clock.GetUtcNow().UtcDateTime);
            await links.End(user, cancellationToken);
            if (active)
            {
                // Who asked for the account to be deleted has changed their mind.
                await db.Withdraw(EraseAccount.Key(id), cancellationToken);
            }
        }, cancellationToken);
        if (result.Done)
        {
            await sessions.EndAll(id, null, cancellationToken);
        }

        return result;
    }

    public async Task<AccountResult> RemoveSecondFactor(string id, string byId, CancellationToken cancellationToken = default)
    {
        var result = await Change(id, byId, keepsAdministrator: true, async user =>
        {
            await factors.Remove(user, cancellationToken);
            mails.TakenAway(user);
        }, cancellationToken);
        if (result.Done)
        {
            await sessions.EndAll(id, null, cancellationToken);
        }

        return result;
    }

    private async Task<(string Field, string? Problem)> Check(NewAccount account, PhoneNumber? number, string? address, CancellationToken cancellationToken)
    {
        if (account.GivenName.Trim() is not { Length: > 0 and <= User.NameMaxLength })
        {
            return (nameof(account.GivenName), localizer["Write the given name."]);
        }

        if (address is null && !string.IsNullOrWhiteSpace(account.Email))
        {
            return (nameof(account.Email), localizer["Write an address like name@example.org."]);
        }

        if (number is null && !string.IsNullOrWhiteSpace(account.Phone))
        {
            return (nameof(account.Phone), localizer["Write a telephone number, for example 77 000 00 01."]);
        }

        if (number is null && address is null)
        {
            return (nameof(account.Email), localizer["Write a mail address or a telephone number."]);
        }

        if (account.Password is { } password && rules.Problem(password, account.Roles, account.GivenName, account.FamilyName, address, number?.International) is { } weak)
        {
            return (nameof(account.Password), weak);
        }

        var taken = Taken();
        return await registration.IsTaken(number, address, null, cancellationToken) ? (taken.Field, taken.Problem) : (string.Empty, null);
    }

    private AccountResult Taken() => new(null, nameof(NewAccount.Email), localizer["Another account has this address or number."]);

    private async Task<AccountResult> Change(string id, string byId, bool keepsAdministrator, Func<User, Task> change, CancellationToken cancellationToken)
    {
        if (id == byId)
        {
            return new(null, Problem: localizer["Nobody changes their own roles or closes their own account here. Ask another administrator."]);
        }

        if (await db.Users.AsTracking().FirstOrDefaultAsync(u => u.Id == id && u.ErasedUtc == null, cancellationToken) is not { } user)
        {
            return new(null, Problem: localizer["This account does not exist any more."]);
        }

        if (!keepsAdministrator && !await administrators.AnyAdministrator(except: id, cancellationToken))
        {
            return new(null, Problem: localizer["This is the last administrator. Name another one first."]);
        }

        await change(user);
        await db.SaveChangesAsync(cancellationToken);
        return new(id);
    }

    private async Task<IReadOnlyList<Account>> Read(IQueryable<User> users, CancellationToken cancellationToken)
    {
        var held = db.UserRoles;
        var found = await users
            .Select(u => new { User = u, Roles = held.Where(r => r.UserId == u.Id).Select(r => r.RoleId).ToList() })
            .ToListAsync(cancellationToken);
        return [.. found.Select(f => new Account(
            f.User.Id, f.User.ErasedUtc is null ? f.User.PlainName : localizer["Deleted account"], f.User.Email, f.User.PhoneNumber, f.User.Language, f.Roles, f.User.CreatedUtc, f.User.DeactivatedUtc is null,
            f.User.TwoFactorEnabled))];
    }
}
