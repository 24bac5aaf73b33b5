using Coaching.Kernel.Data;
using Coaching.Kernel.Slots;
using Coaching.Requests.Asking;
using Coaching.Requests.Cases;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Requests.Home;

/// <summary>What is stored about a person here: requests with their answers, messages with their files, drafts, and for coaches their profile.</summary>
internal sealed class RequestsAboutMe(PortalDb db, Decisions decisions, RequestAnswers answers) : IPersonalData
{
    public string Title => "Coaching requests";

    public async Task<IReadOnlyList<PersonalRecord>> Collect(string personId, CancellationToken cancellationToken)
    {
        var requests = await db.Requests.Where(r => r.RequesterId == personId).OrderBy(r => r.Id).ToListAsync(cancellationToken);
        var given = new List<PersonalRecord>();
        foreach (var request in requests)
        {
            given.Add(new(/*text*/ "Request", $"{request.Reference}: {request.Subject}", request.SubmittedUtc));
            given.AddRange((await answers.Of(request, cancellationToken)).Select(a => new PersonalRecord(a.Question.Short, a.Answer)));
        }

        var messages = await db.Messages.Include(m => m.Attachments).Where(m => m.AuthorId == personId).OrderBy(m => m.Id).ToListAsync(cancellationToken);
        var drafts = await db.Drafts.Where(d => d.OwnerId == personId && d.RequestId == null).ToListAsync(cancellationToken);
        var profile = await db.Coaches.FirstOrDefaultAsync(c => c.PersonId == personId, cancellationToken);
        return
        [
            .. given,
            .. messages.Select(m => new PersonalRecord("Message", m.Body, m.AtUtc)),
            .. messages.SelectMany(m => m.Attachments, (m, a) => new PersonalRecord(/*text*/ "Attached file", a.Name, m.AtUtc)),
            .. drafts.Select(d => new PersonalRecord("Draft of a request", string.Join(" ; ", answers.Words(d.Read()).Select(a => $"{a.Question.Short} : {a.Answer}")), d.SavedUtc)),
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
