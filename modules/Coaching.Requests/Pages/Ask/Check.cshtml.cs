using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Ui;
using Coaching.Requests.Asking;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coaching.Requests.Pages.Ask;

/// <summary>All answers on one page, and the button that sends them.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CheckModel(
    PortalDb db, Drafts drafts, Questions questions, RequestSending sending, IPeople people, PageDescription page, IStringLocalizer<CheckModel> localizer) : PageModel
{
    private Draft _draft = null!;

    public IReadOnlyList<(Question Question, string Answer)> Answers { get; private set; } = [];

    /// <summary>Required questions without an answer, in the order of the form.</summary>
    public IReadOnlyList<Question> Missing { get; private set; } = [];

    /// <summary>The first required question that is still open.</summary>
    public Question? NextOpen => Answers.FirstOrDefault(a => a.Question.Required && a.Answer.Length == 0).Question;

    public string Token => _draft.Token;

    public bool IsSignedIn => User.Id is not null;

    public bool MaySend => User.May("requests.create", User.Id);

    public string SignInUrl => Account(Language.Current == Language.French ? "/fr/connexion" : "/en/sign-in");

    public string RegisterUrl => Account(Language.Current == Language.French ? "/fr/inscription" : "/en/register");

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken) =>
        !await Open(token, cancellationToken) ? NotFound()
        : _draft.RequestId is null ? Page()
        : RedirectToPage("/Ask/Sent", new { token });

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellationToken)
    {
        if (!await Open(token, cancellationToken))
        {
            return NotFound();
        }

        if (User.Id is not { } personId)
        {
            return LocalRedirect(SignInUrl);
        }

        if (!MaySend)
        {
            return Forbid();
        }

        Missing = [.. Answers.Where(a => a.Question.Required && a.Answer.Length == 0).Select(a => a.Question)];
        if (Missing.Count > 0)
        {
            return Page();
        }

        if (await Send(personId, cancellationToken))
        {
            if (DraftCookie.Read(Request) == token)
            {
                DraftCookie.Forget(Response);
            }

            return RedirectToPage("/Ask/Sent", new { token });
        }

        ModelState.AddModelError(string.Empty, localizer["You have sent several requests today. Wait until tomorrow, or add to one that you have sent."]);
        return Page();
    }

    private async Task<bool> Send(string personId, CancellationToken cancellationToken)
    {
        var name = (await people.Find(personId, cancellationToken))?.Name ?? personId;
        try
        {
            return await sending.Send(_draft, personId, name, cancellationToken) is not null;
        }
        catch (DbUpdateConcurrencyException)
        {
            // The same draft was sent at the same moment from elsewhere.
            return await db.Requests.AnyAsync(r => r.DraftId == _draft.Id, cancellationToken);
        }
    }

    private async Task<bool> Open(string token, CancellationToken cancellationToken)
    {
        page.Hidden = true;
        if (await drafts.Find(token, User.Id, cancellationToken) is not { } draft)
        {
            return false;
        }

        _draft = draft;
        var answers = draft.Read();
        Answers = [.. questions.All().Select(q => (q, q.Words(answers)))];
        return true;
    }

    private string Account(string path) => $"{path}?returnUrl={Uri.EscapeDataString(Url.Page("/Ask/Check", new { token = Token })!)}";
}
