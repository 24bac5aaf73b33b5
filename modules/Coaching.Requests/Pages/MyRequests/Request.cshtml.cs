using System.ComponentModel.DataAnnotations;
using Coaching.Content.Media;
using Coaching.Requests.Asking;
using Coaching.Requests.Cases;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coaching.Requests.Pages.MyRequests;

/// <summary>The requester's page of a request: its history, a box to write, a way out.</summary>
internal sealed class RequestModel(
    CaseFinder finder, Conversation conversation, Decisions decisions, Timeline timeline, RequestAnswers answers, IStringLocalizer<RequestModel> localizer) : PageModel
{
    [BindProperty]
    public MessageInput Input { get; set; } = new();

    public CoachingRequest Case { get; private set; } = null!;

    public IReadOnlyList<TimelineEntry> Entries { get; private set; } = [];

    public IReadOnlyList<(Question Question, string Answer)> Answers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellationToken) =>
        await Open(reference, cancellationToken) ? await Show(cancellationToken) : NotFound();

    public async Task<IActionResult> OnPostReplyAsync(string reference, IFormFile? file, CancellationToken cancellationToken)
    {
        if (!await Open(reference, cancellationToken) || Case.IsOver)
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
        return Page();
    }

    internal sealed class MessageInput
    {
        [Required(ErrorMessage = "Write a message."), StringLength(Message.BodyMaxLength, ErrorMessage = "Write at most 10,000 characters.")]
        public string? Body { get; set; }
    }
}
