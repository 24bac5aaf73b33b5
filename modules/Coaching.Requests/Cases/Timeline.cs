using Coaching.Kernel.Data;
using Coaching.Kernel.People;
using Coaching.Requests.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coaching.Requests.Cases;

/// <summary>Puts messages and events of a request in order, for one of the two sides.</summary>
internal sealed class Timeline(PortalDb db, IPeople people, RoutingPlans plans, CaseWords words, IStringLocalizer<Timeline> localizer)
{
    /// <summary>What the requester reads: no notes, and nothing of who was asked in vain.</summary>
    public Task<IReadOnlyList<TimelineEntry>> ForRequester(CoachingRequest request, CancellationToken cancellationToken) => Read(request, forCoach: false, cancellationToken);

    /// <summary>What a coach reads: everything.</summary>
    public Task<IReadOnlyList<TimelineEntry>> ForCoach(CoachingRequest request, CancellationToken cancellationToken) => Read(request, forCoach: true, cancellationToken);

    private async Task<IReadOnlyList<TimelineEntry>> Read(CoachingRequest request, bool forCoach, CancellationToken cancellationToken)
    {
        var messages = await db.Messages.Include(m => m.Attachments).Where(m => m.RequestId == request.Id && (forCoach || !m.Private)).ToListAsync(cancellationToken);
        var ids = messages.Select(m => m.AuthorId).Concat(request.Events.SelectMany(e => new[] { e.ActorId, e.CoachId }).OfType<string>()).Distinct();
        var names = await people.Find(ids, cancellationToken);
        string Name(string? id) => id is not null && names.TryGetValue(id, out var person) ? person.Name : localizer["The centre"];
        var written = messages.Select(m => new TimelineEntry(m.AtUtc, Side(m, forCoach), Name(m.AuthorId), m.Body, m.Attachments));
        var happened = request.Events.OrderBy(e => e.Id)
            .Select(e => (Event: e, Text: forCoach ? Words(e, request.Helped, Name) : RequesterWords(e, request.Helped, Name)))
            .Where(e => e.Text is not null)
            .Select(e => new TimelineEntry(e.Event.AtUtc, "event", null, e.Text!, []));
        // At the same moment what happened stands before what was written about it.
        return [.. happened.Concat(written).OrderBy(e => e.AtUtc)];
    }

    private string Said(string said, string? own) => string.IsNullOrEmpty(own) ? said : localizer["{0}: «{1}»", said, own];

    private static string Side(Message message, bool forCoach) =>
        message.Private ? "note" : message.FromRequester == forCoach ? "theirs" : "ours";

    private string? RequesterWords(RequestEvent happened, Helped? rated, Func<string?, string> name) => happened.Kind switch
    {
        EventKind.Submitted => localizer["You sent your request"],
        EventKind.Accepted or EventKind.Reassigned => localizer["{0} takes care of your request", name(happened.CoachId)],
        EventKind.Waiting => localizer["Your coach waits for your answer"],
        EventKind.AnswerDelivered => localizer["The answer is there"],
        EventKind.Closed => localizer["The request is closed"],
        EventKind.Withdrawn => localizer["You withdrew your request"],
        EventKind.Reopened => localizer["You opened your request again"],
        EventKind.Rated => Said(words.Helped(rated!.Value), happened.Text),
        _ => (string?)null,
    };

    private string? Words(RequestEvent happened, Helped? rated, Func<string?, string> name) => happened.Kind switch
    {
        EventKind.Submitted => localizer["Request sent"],
        EventKind.Qualified => localizer["Given to the team {0}", plans.Current.Pool(happened.Text ?? string.Empty).Text],
        EventKind.Proposed => localizer["Proposed to {0}", name(happened.CoachId)],
        EventKind.Declined => localizer["Declined by {0}: {1}", name(happened.CoachId), happened.Text ?? string.Empty],
        EventKind.Expired => localizer["{0} did not answer in time", name(happened.CoachId)],
        EventKind.HandedToLead => localizer["The lead coach was told"],
        EventKind.Accepted => localizer["Taken by {0}", name(happened.CoachId)],
        EventKind.Reassigned => string.IsNullOrEmpty(happened.Text)
            ? localizer["Given to {0} by {1}", name(happened.CoachId), name(happened.ActorId)]
            : localizer["Given to {0} by {1}: {2}", name(happened.CoachId), name(happened.ActorId), happened.Text],
        EventKind.FirstAnswer => localizer["First answer: the clock stops"],
        EventKind.Waiting => localizer["Waiting for the requester: the clock stands"],
        EventKind.Resumed => localizer["The requester has answered: the clock goes on"],
        EventKind.AnswerDelivered => localizer["Answer delivered"],
        EventKind.Closed => localizer["Request closed"],
        EventKind.Withdrawn => localizer["Withdrawn by the requester"],
        EventKind.Reopened => localizer["Opened again by the requester"],
        EventKind.Rated => Said(localizer["The requester says: {0}", words.Helped(rated!.Value)], happened.Text),
        _ => (string?)null,
    };
}
