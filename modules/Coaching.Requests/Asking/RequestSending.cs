using System.Text.Json.Nodes;
using Coaching.Content.Items;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Kernel.Settings;
using Coaching.Kernel.Work;
using Coaching.Requests.Cases;
using Coaching.Requests.Mails;
using Coaching.Requests.Routing;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Requests.Asking;

/// <summary>Turns a draft into a request: once, with the next number of the year, all in one transaction.</summary>
internal sealed class RequestSending(
    PortalDb db, ContentWriter content, RoutingPlans plans, Facts facts, RequestMails mails, SiteSettings settings, TimeProvider clock)
{
    private static readonly char[] SentenceEnds = ['.', '!', '?', ';'];

    /// <summary>Sends a draft that has all its answers; one that was sent already gives the same request again.</summary>
    /// <returns>The request, or null when the person has sent too many today.</returns>
    public Task<CoachingRequest?> Send(Draft draft, string personId, string personName, CancellationToken cancellationToken) => db.InOneTransaction(
        async () =>
        {
            // The counter's row is also the turnstile: senders pass it one by one, so what follows is read after the one before has ended.
            var now = clock.GetUtcNow().UtcDateTime;
            var year = TimeZoneInfo.ConvertTimeFromUtc(now, settings.Zone).Year;
            await Turn(year, cancellationToken);
            if (await db.Requests.FirstOrDefaultAsync(r => r.DraftId == draft.Id, cancellationToken) is { } sent)
            {
                return sent;
            }

            if (await db.Requests.CountAsync(r => r.RequesterId == personId && r.SubmittedUtc > now.AddDays(-1), cancellationToken) >= plans.Current.RequestsPerDay)
            {
                return null;
            }

            var request = await Create(draft, personId, personName, year, now, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            draft.RequestId = request.Id;
            draft.OwnerId = personId;
            db.Raise(Signals.Submitted(request), clock);
            await mails.Received(request, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return request;
        },
        cancellationToken);

    private async Task<CoachingRequest> Create(Draft draft, string personId, string personName, int year, DateTime now, CancellationToken cancellationToken)
    {
        var answers = draft.Read();
        var number = await NextNumber(year, cancellationToken);
        var reference = $"DA-{year}-{number:0000}";
        var item = new ContentItem
        {
            ContentType = Questions.Type,
            DisplayText = reference,
            Owner = personId,
            Parts = new JsonObject { [Questions.Type] = answers.DeepClone() },
        };
        item = await content.SaveDraft(item, new Editor(personId, personName), null, cancellationToken);
        var (rule, pool) = plans.Current.Choose(facts.Of(answers));
        var request = new CoachingRequest
        {
            Reference = reference,
            Year = year,
            Number = number,
            ContentItemId = item.ContentItemId,
            DraftId = draft.Id,
            RequesterId = personId,
            Language = draft.Language,
            Subject = Subject(answers, reference),
            Pool = pool.Name,
            Rule = rule,
            Confidential = pool.Confidential,
            SubmittedUtc = now,
            PromisedUtc = plans.Promise(pool, now),
        };
        request.Submit(now);
        db.Add(request);
        return request;
    }

    private Task<int> Turn(int year, CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"""INSERT INTO "requests_counter" ("Year", "Last") VALUES ({year}, 0) ON CONFLICT ("Year") DO UPDATE SET "Last" = "requests_counter"."Last" """, cancellationToken);

    private async Task<int> NextNumber(int year, CancellationToken cancellationToken)
    {
        var counter = await db.Set<YearCounter>().AsTracking().SingleAsync(c => c.Year == year, cancellationToken);
        return ++counter.Last;
    }

    /// <summary>The first sentence of the objective, cut at a word when it is long.</summary>
    private static string Subject(JsonObject answers, string reference)
    {
        var text = (string?)answers["Objective"]?["Text"] is { Length: > 0 } objective ? FirstSentence(objective) : reference;
        if (text.Length <= CoachingRequest.SubjectMaxLength)
        {
            return text;
        }

        var cut = text[..(CoachingRequest.SubjectMaxLength - 1)];
        return (cut.LastIndexOf(' ') is > 60 and var at ? cut[..at] : cut) + "…";
    }

    private static string FirstSentence(string text)
    {
        var line = text.Trim().Split('\n')[0].Trim();
        var end = line.IndexOfAny(SentenceEnds, Math.Min(15, line.Length));
        return end < 0 || (end + 1 < line.Length && line[end + 1] != ' ') ? line : line[..end].TrimEnd();
    }
}
