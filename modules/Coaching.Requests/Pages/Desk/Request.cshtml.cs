using Coaching.Content.Media;
using Coaching.Kernel.Data;
using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Ui;
using Coaching.Requests.Asking;
using Coaching.Requests.Cases;
using Coaching.Requests.Coaches;
using Coaching.Requests.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coaching.Requests.Pages.Desk;

/// <summary>A request on the coach's desk: proposal, history, answer, next step, and for the lead coach who has it.</summary>
internal sealed class RequestModel(
    PortalDb db, CaseFinder finder, Decisions decisions, Conversation conversation, Progress progress, Timeline timeline, RequestAnswers answers,
    CoachNames coachNames, IPeople people, RoutingPlans plans, PageDescription page, TimeProvider clock, IStringLocalizer<RequestModel> localizer) : PageModel
{
    [BindProperty]
    public DeskInput Input { get; set; } = new();

    public CoachingRequest Case { get; private set; } = null!;

    public ResponseClock Clock { get; private set; } = null!;

    public Proposal? Proposal { get; private set; }

    public IReadOnlyList<TimelineEntry> Entries { get; private set; } = [];

    public IReadOnlyList<(Question Question, string Answer)> Answers { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Coaches { get; private set; } = [];

    public Person? Requester { get; private set; }

    public string RequesterName => Requester?.Name ?? localizer["Somebody who has left"];

    /// <summary>What could not be done.</summary>
    public string? Problem { get; private set; }

    public bool MayWork => !Case.IsOver && Case.CoachId is not null && User.May("requests.work", null, Case.CoachId);

    public bool MayTake { get; private set; }

    public bool MayAssign => !Case.IsOver && User.May("requests.assign");

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellationToken) =>
        await Open(reference, cancellationToken) ? await Show(cancellationToken)
        : await finder.WasInCharge(reference, User.Id, cancellationToken) ? RedirectToPage("/Desk/Taken", new { reference, given = true })
        : NotFound();

    public async Task<IActionResult> OnPostAcceptAsync(string reference, CancellationToken cancellationToken)
    {
        if (!await Open(reference, cancellationToken))
        {
            // Somebody who was asked and came too late hears why; for everybody else there is no such request.
            return await WasAsked(reference, cancellationToken) ? RedirectToPage("/Desk/Taken", new { reference }) : NotFound();
        }

        return await finder.MayWorkOn(Case, User, "requests.claim", cancellationToken) && await decisions.Accept(Case.Id, User.Id!, cancellationToken)
            ? Done(localizer["The request is yours. Write to the requester."])
            : RedirectToPage("/Desk/Taken", new { reference });
    }

    public async Task<IActionResult> OnPostDeclineAsync(string reference, CancellationToken cancellationToken)
    {
        if (!await Open(reference, cancellationToken))
        {
            return await WasAsked(reference, cancellationToken) ? RedirectToPage("/Desk/Taken", new { reference }) : NotFound();
        }

        if (string.IsNullOrWhiteSpace(Input.Reason) || Input.Reason.Length > Cases.Proposal.ReasonMaxLength)
        {
            ModelState.AddModelError("Input.Reason", localizer["Write why, in at most {0} characters.", Cases.Proposal.ReasonMaxLength]);
            return await Show(cancellationToken);
        }

        if (!await decisions.Decline(Case.Id, User.Id!, Input.Reason.Trim(), cancellationToken))
        {
            return RedirectToPage("/Desk/Taken", new { reference });
        }

        TempData["Notice"] = localizer["You have declined. Somebody else is asked."].Value;
        return RedirectToPage("/Desk/Index");
    }

    public Task<IActionResult> OnPostAnswerAsync(string reference, IFormFile? file, CancellationToken cancellationToken) =>
        Write(reference, file, "requests.work", conversation.Answer, localizer["Your answer is sent."], cancellationToken);

    public Task<IActionResult> OnPostNoteAsync(string reference, IFormFile? file, CancellationToken cancellationToken) =>
        Write(reference, file, "requests.notes", conversation.Note, localizer["The note is kept. The requester does not see it."], cancellationToken);

    public Task<IActionResult> OnPostWaitAsync(string reference, CancellationToken cancellationToken) =>
        Step(reference, ProgressStep.Wait, localizer["The clock stands until the requester answers."], cancellationToken);

    public Task<IActionResult> OnPostDeliverAsync(string reference, CancellationToken cancellationToken) =>
        Step(reference, ProgressStep.Deliver, localizer["The requester knows that the answer is there."], cancellationToken);

    public Task<IActionResult> OnPostCloseAsync(string reference, CancellationToken cancellationToken) =>
        Step(reference, ProgressStep.Close, localizer["The request is closed."], cancellationToken);

    public async Task<IActionResult> OnPostAssignAsync(string reference, CancellationToken cancellationToken)
    {
        if (!await Open(reference, cancellationToken) || !MayAssign)
        {
            return NotFound();
        }

        if (Input.CoachId is not { } coachId || coachId == Case.RequesterId || !(await coachNames.All(cancellationToken)).ContainsKey(coachId))
        {
            ModelState.AddModelError("Input.CoachId", localizer["Choose a coach."]);
            return await Show(cancellationToken);
        }

        var reason = Input.AssignReason is { Length: > 0 } words ? words[..Math.Min(words.Length, RequestEvent.TextMaxLength)] : null;
        return await decisions.Reassign(Case.Id, coachId, User.Id!, reason, cancellationToken)
            ? Done(localizer["The request is given."])
            : await Refuse(localizer["The request is over, or this coach has it already."], cancellationToken);
    }

    private async Task<IActionResult> Write(
        string reference, IFormFile? file, string action, Func<CoachingRequest, string, string, IFormFile?, CancellationToken, Task<Written>> write, string done, CancellationToken cancellationToken)
    {
        if (!await Open(reference, cancellationToken) || !MayWork || !User.May(action, null, Case.CoachId))
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Input.Body) || Input.Body.Length > Message.BodyMaxLength)
        {
            ModelState.AddModelError("Input.Body", string.IsNullOrWhiteSpace(Input.Body) ? localizer["Write a message."] : localizer["Write at most 10,000 characters."]);
            return await Show(cancellationToken);
        }

        try
        {
            return await write(Case, User.Id!, Input.Body.Trim(), file, cancellationToken) == Written.Done
                ? Done(done)
                : await Refuse(localizer["The request has just been changed. Look again, then send your text once more."], cancellationToken);
        }
        catch (MediaRefusedException refused)
        {
            ModelState.AddModelError("file", localizer[refused.Text, [.. refused.Arguments]]);
            return await Show(cancellationToken);
        }
    }

    private async Task<IActionResult> Step(string reference, ProgressStep step, string done, CancellationToken cancellationToken)
    {
        if (!await Open(reference, cancellationToken) || !MayWork)
        {
            return NotFound();
        }

        return await progress.Take(step, Case.Id, User.Id!, cancellationToken)
            ? Done(done)
            : await Refuse(localizer["The request is not at that point any more."], cancellationToken);
    }

    private RedirectToPageResult Done(string notice)
    {
        TempData["Notice"] = notice;
        return RedirectToPage(new { reference = Case.Reference });
    }

    private async Task<IActionResult> Refuse(string problem, CancellationToken cancellationToken)
    {
        Problem = problem;
        return await Open(Case.Reference, cancellationToken) ? await Show(cancellationToken) : NotFound();
    }

    private async Task<bool> Open(string reference, CancellationToken cancellationToken)
    {
        page.Staff = true;
        if (await finder.OnDesk(reference, User, cancellationToken) is not { } request)
        {
            return false;
        }

        Case = request;
        return true;
    }

    /// <summary>Whether the request was proposed to the person, or stood open to the person's team.</summary>
    private async Task<bool> WasAsked(string reference, CancellationToken cancellationToken)
    {
        var personId = User.Id;
        var requests = db.Set<CoachingRequest>().Where(r => r.Reference == reference && r.RequesterId != personId);
        if (await db.Proposals.AnyAsync(p => p.CoachId == personId && requests.Any(r => r.Id == p.RequestId), cancellationToken))
        {
            return true;
        }

        var pools = await db.Set<CoachProfile>().Where(c => c.PersonId == personId && c.Active).Select(c => c.Pools).FirstOrDefaultAsync(cancellationToken);
        return pools is not null && await requests.AnyAsync(r => !r.Confidential && pools.Contains(r.Pool), cancellationToken);
    }

    private async Task<PageResult> Show(CancellationToken cancellationToken)
    {
        Clock = ResponseClock.Read(Case, plans.CalendarOf(Case.Pool), clock.GetUtcNow().UtcDateTime);
        var personId = User.Id;
        Proposal = await db.Proposals.FirstOrDefaultAsync(p => p.RequestId == Case.Id && p.CoachId == personId && p.State == ProposalState.Open, cancellationToken);
        MayTake = Case.State == RequestState.Qualified && await finder.MayWorkOn(Case, User, "requests.claim", cancellationToken);
        Entries = await timeline.ForCoach(Case, cancellationToken);
        Answers = await answers.Of(Case, cancellationToken);
        Requester = await people.Find(Case.RequesterId, cancellationToken);
        if (MayAssign)
        {
            Coaches = [new(localizer["Choose"], string.Empty), .. (await coachNames.All(cancellationToken)).Where(c => c.Key != Case.CoachId).OrderBy(c => c.Value).Select(c => new SelectListItem(c.Value, c.Key))];
        }

        return Page();
    }

    internal sealed class DeskInput
    {
        public string? Body { get; set; }

        public string? Reason { get; set; }

        public string? CoachId { get; set; }

        public string? AssignReason { get; set; }
    }
}
