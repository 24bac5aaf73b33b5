using Coaching.Accounts.Links;
using Coaching.Accounts.SecondStep;
using Coaching.Content.Taxonomies;
using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Kernel.People;
using Coaching.Kernel.Slots;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coaching.Accounts.People;

/// <summary>What the accounts store about a person, for their page «My data».</summary>
internal sealed class AccountData(
    PortalDb db, Taxonomy taxonomy, SecondFactors factors, PasswordLinks links, IStringLocalizer<AccountData> localizer, TimeProvider clock) : IPersonalData
{
    public string Title => "My account";

    public async Task<IReadOnlyList<PersonalRecord>> Collect(string personId, CancellationToken cancellationToken)
    {
        var user = await db.Users.FirstOrDefaultAsync(u => u.Id == personId, cancellationToken);
        if (user is null)
        {
            return [];
        }

        var roles = await db.UserRoles.Where(r => r.UserId == personId).Select(r => r.RoleId).ToListAsync(cancellationToken);
        var consents = await db.Consents.Where(c => c.UserId == personId).OrderBy(c => c.GivenUtc).ToListAsync(cancellationToken);
        List<PersonalRecord> records =
        [
            new("Given name", user.GivenName, user.CreatedUtc),
            new("Family name", user.FamilyName ?? string.Empty),
            new("Form of address", user.Honorific is null ? string.Empty : localizer[user.Honorific]),
            new("Telephone", PhoneNumber.Show(user.PhoneNumber)),
            new("Mail address", user.Email ?? string.Empty),
            new("Municipality", taxonomy.Name(user.CommuneId)),
            new("Language of our messages", Language.Find(user.Language)?.OwnName ?? user.Language),
            new(/*text*/ "Languages you speak", string.Join(", ", user.Spoken.Select(code => SpokenLanguages.All.GetValueOrDefault(code, code)))),
            new("Roles", string.Join(", ", roles.Select(r => localizer[r].Value))),
        ];
        foreach (var consent in consents)
        {
            var text = ConsentPurpose.All.FirstOrDefault(p => p.Name == consent.Purpose)?.Text ?? consent.Purpose;
            records.Add(new(/*text*/ "Consent given", $"{localizer[text]} ({consent.TextVersion}, {consent.Language})", consent.GivenUtc));
            if (consent.WithdrawnUtc is { } withdrawn)
            {
                records.Add(new(/*text*/ "Consent withdrawn", localizer[text], withdrawn));
            }
        }

        var sessions = await db.Sessions.Where(s => s.UserId == personId).OrderBy(s => s.CreatedUtc).ToListAsync(cancellationToken);
        records.AddRange(sessions.Select(s => new PersonalRecord(/*text*/ "Connection", s.Device.Length > 0 ? s.Device : localizer["Unknown device"], s.CreatedUtc)));
        if (await db.SecondFactors.FirstOrDefaultAsync(f => f.UserId == personId, cancellationToken) is { } factor)
        {
            records.Add(new(/*text*/ "Second factor", localizer["Set up"], factor.SinceUtc));
        }

        return [.. records.Where(r => r.Value.Length > 0)];
    }

    /// <remarks>Agreements stay: they show what was allowed and until when, and name nobody.</remarks>
    public async Task Erase(LeavingPerson person, CancellationToken cancellationToken)
    {
        var user = await db.Users.AsTracking().SingleAsync(u => u.Id == person.Id, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        await factors.Remove(user, cancellationToken);
        await links.End(user, cancellationToken);
        db.RemoveRange(await db.Sessions.AsTracking().Where(s => s.UserId == user.Id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.UserRoles.AsTracking().Where(r => r.UserId == user.Id).ToListAsync(cancellationToken));
        foreach (var consent in await db.Consents.AsTracking().Where(c => c.UserId == user.Id && c.WithdrawnUtc == null).ToListAsync(cancellationToken))
        {
            consent.WithdrawnUtc = now;
        }

        user.Erase(now);
    }
}
