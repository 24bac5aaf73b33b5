using System.ComponentModel.DataAnnotations;
using Coaching.Content.Media;
using Coaching.Kernel.Data;
using Coaching.Kernel.People;
using Coaching.Requests.Asking;
using Coaching.Requests.Cases;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coaching.Requests.Pages.MyRequests;

/// <summary>The requester's page of a request: its history, a box to write, a way out.</summary>
internal sealed class RequestModel(
    PortalDb db, CaseFinder finder, Conversation conversation, Decisions decisions, Timeline timeline, RequestAnswers answers, AnotherRequest another, CaseWords words,
    IPeople people, TimeProvider clock, IStringLocalizer<RequestModel> localizer) : PageModel
{
    [BindProperty]
    public MessageInput Input { get; set; } = new();

    [BindProperty]
    public RatingInput Rating { get; set; } = new();

    public CoachingRequest Case { get; private set; } = null!;

    public IReadOnlyList<TimelineEntry> Entries { get; private set; } = [];

    public IReadOnlyList<(Question Question, string Answer)> Answers { get; private set; } = [];

    /// <summary>Who takes care of it, or null.</summary>
    public string? CoachName { get; private set; }

    /// <summary>Why this coach was proposed; empty when the lead coach chose by hand.</summary>
    public IReadOnlyList<string> Why { get; private set; } = [];

    public bool MayWrite => !Case.IsOver || Case.MayReopen(clock.GetUtcNow().UtcDateTime);

    public IEnumerable<SelectListItem> HelpedChoices => Enum.GetValues<Helped>().Select(h => new SelectListItem(words.Helped(h), h.ToString()));

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellationToken) =>
        await Open(reference, cancellationToken) ? await Show(cancellationToken) : NotFound();

    public async Task<IActionResult> OnPostReplyAsync(string reference, IFormFile? file, CancellationToken cancellationToken)
    {
        if (!await Open(reference, cancellationToken) || !MayWrite)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await Show(cancellationToken);
        }

        try
        {
            if (await conversation.Reply(Case, Input.Body!.Trim(), file, cancellationToken) == Written.Done)
            {
                TempData["Notice"] = localizer["Your message is sent."].Value;
                return RedirectToPage(new { reference });
            }

            ModelState.AddModelError(string.Empty, localizer["The request has just been closed. Your message was not sent."]);
        }
        catch (MediaRefusedException refused)
        {
            ModelState.AddModelError("file", localizer[refused.Text, [.. refused.Arguments]]);
        }

        return await Show(cancellationToken);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string reference, CancellationToken cancellationToken)
    {
        if (!await Open(reference, cancellationToken))
        {
            return NotFound();
        }

        if (await decisions.Withdraw(Case.Id, cancellationToken))
        {
            TempData["Notice"] = localizer["Your request is withdrawn."].Value;
        }

        return RedirectToPage(new { reference });
    }

    public async Task<IActionResult> OnPostRateAsync(string reference, CancellationToken cancellationToken)
    {
        if (!await Open(reference, cancellationToken))
        {
            return NotFound();
        }

        ModelState.Clear();
        if (!Enum.TryParse<Helped>(Rating.Helped, out var helped))
        {
            ModelState.AddModelError("Rating.Helped", localizer["Choose an answer."]);
            return await Show(cancellationToken);
        }

        var own = Rating.Words?.Trim() is { Length: > 0 } said ? said[..Math.Min(said.Length, RequestEvent.TextMaxLength)] : null;
        TempData["Notice"] = await decisions.Rate(Case.Id, helped, own, cancellationToken)
            ? localizer["Thank you. Your coach and the lead coach read it."].Value
            : localizer["You have said it already."].Value;
        return RedirectToPage(new { reference });
    }

    /// <summary>One more request of the same organisation.</summary>
    public async Task<IActionResult> OnPostAgainAsync(string reference, CancellationToken cancellationToken)
    {
        if (!await Open(reference, cancellationToken) || !Case.IsOver)
        {
            return NotFound();
        }

        var draft = await another.Begin(Case, cancellationToken);
        DraftCookie.Keep(Response, draft.Token);
        return RedirectToPage("/Ask/Question", new { token = draft.Token, field = "Topic", check = "true" });
    }

    private async Task<bool> Open(string reference, CancellationToken cancellationToken)
    {
        if (await finder.Own(reference, User, cancellationToken) is not { } request)
        {
            return false;
        }

        Case = request;
        return true;
    }

    private async Task<PageResult> Show(CancellationToken cancellationToken)
    {
        Entries = await timeline.ForRequester(Case, cancellationToken);
        Answers = await answers.Of(Case, cancellationToken);
        if (Case.CoachId is { } coachId)
        {
            CoachName = (await people.Find(coachId, cancellationToken))?.Name;
            var chosen = await db.Set<Proposal>().FirstOrDefaultAsync(p => p.RequestId == Case.Id && p.CoachId == coachId && p.State == ProposalState.Accepted, cancellationToken);
            Why = chosen is null ? [] : words.WhyForRequester(chosen);
        }

        return Page();
    }

    internal sealed class RatingInput
    {
        public string? Helped { get; set; }

        public string? Words { get; set; }
    }

    internal sealed class MessageInput
    {
        [Required(ErrorMessage = "Write a message."), StringLength(Message.BodyMaxLength, ErrorMessage = "Write at most 10,000 characters.")]
        public string? Body { get; set; }
    }
}
