using Coaching.Kernel.Data;
using Coaching.Kernel.Slots;
using Coaching.Requests.Cases;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Requests.Home;

/// <summary>What is stored about a person here: requests, messages, drafts, and for coaches their profile.</summary>
internal sealed class RequestsAboutMe(PortalDb db, Decisions decisions) : IPersonalData
{
    public string Title => "Coaching requests";

    public async Task<IReadOnlyList<PersonalRecord>> Collect(string personId, CancellationToken cancellationToken)
    {
        var requests = await db.Requests.Where(r => r.RequesterId == personId).OrderBy(r => r.Id).ToListAsync(cancellationToken);
        var messages = await db.Messages.Where(m => m.AuthorId == personId).OrderBy(m => m.Id).ToListAsync(cancellationToken);
        var drafts = await db.Drafts.Where(d => d.OwnerId == personId && d.RequestId == null).ToListAsync(cancellationToken);
        var profile = await db.Coaches.FirstOrDefaultAsync(c => c.PersonId == personId, cancellationToken);
        return
        [
            .. requests.Select(r => new PersonalRecord("Request", $"{r.Reference}: {r.Subject}", r.SubmittedUtc)),
            .. messages.Select(m => new PersonalRecord("Message", m.Body, m.AtUtc)),
            .. drafts.Select(d => new PersonalRecord("Draft of a request", d.Answers, d.SavedUtc)),
            .. profile is null ? Enumerable.Empty<PersonalRecord>() : [new PersonalRecord("Profile as a coach", string.Join(", ", profile.Pools.Concat(profile.Languages)))],
        ];
    }

    /// <remarks>Requests and messages stay, without a name; what is still open is withdrawn, so that no coach waits.</remarks>
    public async Task Erase(LeavingPerson person, CancellationToken cancellationToken)
    {
        db.RemoveRange(await db.Drafts.AsTracking().Where(d => d.OwnerId == person.Id && d.RequestId == null).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Coaches.AsTracking().Where(c => c.PersonId == person.Id).ToListAsync(cancellationToken));
        await decisions.WithdrawAll(person.Id, cancellationToken);
    }
}
