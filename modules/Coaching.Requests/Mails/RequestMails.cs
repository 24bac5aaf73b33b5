using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Settings;
using Coaching.Kernel.Ui;
using Coaching.Kernel.Work;
using Coaching.Requests.Cases;
using Microsoft.Extensions.Localization;
using PortalMail = Coaching.Kernel.Mail.Mail;

namespace Coaching.Requests.Mails;

/// <summary>What both sides are told by mail, each in their own language. Nothing of the conversation stands in a mail.</summary>
internal sealed class RequestMails(
    PortalDb db, IPeople people, IStringLocalizer<RequestMails> localizer, PageAddresses addresses, SiteSettings settings, Times times, TimeProvider clock)
{
    private const string Requester = "/MyRequests/Request";
    private const string Desk = "/Desk/Request";

    public Task Received(CoachingRequest request, CancellationToken cancellationToken) => Write(
        request, request.RequesterId, Requester, cancellationToken,
        () => localizer["Your request {0} has arrived", request.Reference],
        () => localizer["Thank you. A person of the centre will answer you before {0}.", times.Moment(request.PromisedUtc)],
        () => localizer["You need not do anything until then. If you want to add something, write it on the page of your request."]);

    public Task Proposed(CoachingRequest request, string coachId, DateTime decideByUtc, CancellationToken cancellationToken) => Write(
        request, coachId, Desk, cancellationToken,
        () => localizer["Request {0} is proposed to you", request.Reference],
        () => Subject(request),
        () => localizer["Please accept or decline before {0}. After that it goes to somebody else.", times.Moment(decideByUtc)]);

    public async Task HandedToLead(CoachingRequest request, CancellationToken cancellationToken)
    {
        foreach (var lead in await people.InRole(Roles.LeadCoach, cancellationToken))
        {
            await Write(
                request, lead.Id, Desk, cancellationToken,
                () => localizer["Request {0} needs a coach", request.Reference],
                () => request.Confidential ? localizer["It is confidential: please give it to somebody yourself."] : localizer["Nobody could be found for it. Please give it to somebody."]);
        }
    }

    public Task Accepted(CoachingRequest request, CancellationToken cancellationToken) => Write(
        request, request.RequesterId, Requester, cancellationToken,
        () => localizer["A coach takes care of your request {0}", request.Reference],
        () => localizer["You will have an answer before {0}.", times.Moment(request.PromisedUtc)]);

    public Task Given(CoachingRequest request, string coachId, CancellationToken cancellationToken) => Write(
        request, coachId, Desk, cancellationToken,
        () => localizer["Request {0} is now yours", request.Reference],
        () => Subject(request));

    public Task GivenToOther(CoachingRequest request, string coachId, CancellationToken cancellationToken) => Write(
        request, coachId, Desk, cancellationToken,
        () => localizer["Request {0} is now with somebody else", request.Reference],
        () => localizer["The lead coach has given it to another person. You need not do anything more for it. Thank you for your work."]);

    public Task CoachWrote(CoachingRequest request, CancellationToken cancellationToken) => Write(
        request, request.RequesterId, Requester, cancellationToken,
        () => localizer["Your coach has written about {0}", request.Reference],
        () => localizer["Read the message and answer on the page of your request."]);

    public Task Waiting(CoachingRequest request, CancellationToken cancellationToken) => Write(
        request, request.RequesterId, Requester, cancellationToken,
        () => localizer["Your coach waits for you: {0}", request.Reference],
        () => localizer["Your coach needs something from you to go on. Please answer on the page of your request."]);

    public Task Delivered(CoachingRequest request, CancellationToken cancellationToken) => Write(
        request, request.RequesterId, Requester, cancellationToken,
        () => localizer["The answer to your request {0} is there", request.Reference],
        () => localizer["If something is missing, write it: your request goes on."],
        () => localizer["On its page you can also say whether the answer helped you."]);

    public Task Closed(CoachingRequest request, CancellationToken cancellationToken) => Write(
        request, request.RequesterId, Requester, cancellationToken,
        () => localizer["Your request {0} is closed", request.Reference],
        () => localizer["Everything that was written stays on its page. There you can say whether it helped you, and for {0} days open it again.", CoachingRequest.ReopenDays],
        () => localizer["You may send a new request at any time."]);

    public Task RequesterWrote(CoachingRequest request, CancellationToken cancellationToken) => ToCoach(
        request, cancellationToken, () => localizer["News about {0}", request.Reference], () => localizer["The requester has written."]);

    public Task Withdrawn(CoachingRequest request, CancellationToken cancellationToken) => ToCoach(
        request, cancellationToken, () => localizer["Request {0} was withdrawn", request.Reference], () => localizer["There is nothing more to do."]);

    private Task ToCoach(CoachingRequest request, CancellationToken cancellationToken, params Func<string>[] texts) =>
        request.CoachId is { } coachId ? Write(request, coachId, Desk, cancellationToken, texts) : Task.CompletedTask;

    /// <summary>A mail is read by whoever stands by: it says nothing of a confidential request.</summary>
    private string Subject(CoachingRequest request) => request.Confidential ? localizer["It is confidential: read it on its page."] : request.Subject;

    /// <summary>The first text is the subject. They are made when the receiver's language is set.</summary>
    private async Task Write(CoachingRequest request, string personId, string page, CancellationToken cancellationToken, params Func<string>[] texts)
    {
        if (await people.Find(personId, cancellationToken) is not { Email: { Length: > 0 } address } person)
        {
            return;
        }

        var language = Language.Find(person.Language) ?? Language.French;
        using (language.Use(settings.Region))
        {
            var link = addresses.Absolute(addresses.Page(page, language.Code, new { reference = request.Reference }));
            var paragraphs = new[] { localizer["Hello {0},", person.Name].Value }.Concat(texts.Skip(1).Select(t => t())).ToList();
            db.Raise(new PortalMail(address, texts[0](), paragraphs, language.Code, link, localizer["Open the request"]), clock);
        }
    }
}
