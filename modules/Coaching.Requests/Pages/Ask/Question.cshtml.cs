using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Ui;
using Coaching.Requests.Asking;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;

namespace Coaching.Requests.Pages.Ask;

/// <summary>One question a page; its answer is kept at once.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[EnableRateLimiting(RateLimits.Strangers)]
internal sealed class QuestionModel(
    PortalDb db, Drafts drafts, Questions questions, AnswerCheck check, PageAddresses addresses, PageDescription page, TimeProvider clock) : PageModel
{
    private IReadOnlyList<Question> _all = [];
    private Draft _draft = null!;

    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    public Question Asked { get; private set; } = null!;

    public Question? Next => _all.ElementAtOrDefault(Number);

    public int Number { get; private set; }

    public int Count => _all.Count;

    public DateTime SavedUtc => _draft.SavedUtc;

    public bool HasAnswers => _draft.Answers.Length > 2;

    /// <summary>Whether the person came from the list of answers, and goes back there.</summary>
    [BindProperty(SupportsGet = true, Name = "check")]
    public bool FromCheck { get; set; }

    /// <summary>The options a typed text may mean, when there are several.</summary>
    public IReadOnlyList<SelectListItem> Narrowed { get; private set; } = [];

    public string? InputType => Asked.Kind switch { QuestionKind.Date => "date", QuestionKind.Number => "number", _ => null };

    public string SavedLink => Url.Page("/Ask/Check", new { token = _draft.Token })!;

    public string SavedLinkText => addresses.Absolute(SavedLink).Split("://")[^1];

    public string BackUrl => FromCheck ? SavedLink
        : Number == 1 ? Url.Page("/Ask/Index")!
        : Url.Page("/Ask/Question", new { token = _draft.Token, field = _all[Number - 2].Name })!;

    public async Task<IActionResult> OnGetAsync(string token, string field, CancellationToken cancellationToken)
    {
        if (!await Open(token, field, cancellationToken))
        {
            return NotFound();
        }

        var values = Asked.Read(_draft.Read());
        Input.One = Asked.Kind == QuestionKind.Find ? Asked.Options.FirstOrDefault(o => o.Value == values.FirstOrDefault())?.Full : values.FirstOrDefault();
        Input.Several = [.. values];
        return _draft.RequestId is null ? Page() : RedirectToPage("/Ask/Sent", new { token });
    }

    public async Task<IActionResult> OnPostAsync(string token, string field, CancellationToken cancellationToken)
    {
        if (!await Open(token, field, cancellationToken) || _draft.RequestId is not null)
        {
            return NotFound();
        }

        var values = Given();
        var several = Asked.Kind == QuestionKind.Several;
        if (Narrowed.Count > 1)
        {
            return Page();
        }

        if (check.Problem(Asked, values) is { } problem)
        {
            ModelState.AddModelError(several ? "Input.Several" : "Input.One", problem);
            return Page();
        }

        _draft.OwnerId ??= User.Id;
        _draft.Answer(Asked.Name, Asked.Write(values), clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        return FromCheck || Next is null
            ? RedirectToPage("/Ask/Check", new { token })
            : RedirectToPage("/Ask/Question", new { token, field = Next.Name });
    }

    /// <summary>The values given; a typed place becomes its id, and several that fit become a choice.</summary>
    private List<string> Given()
    {
        if (Asked.Kind == QuestionKind.Several)
        {
            return Input.Several;
        }

        if (string.IsNullOrWhiteSpace(Input.One))
        {
            return [];
        }

        var one = Input.One.Trim();
        if (Asked.Kind != QuestionKind.Find || Asked.Options.Any(o => o.Value == one))
        {
            return [one];
        }

        var found = Asked.Find(one);
        if (found.Count > 1)
        {
            Narrowed = [.. found.Take(30).Select(o => new SelectListItem(o.Full, o.Value))];
        }

        return found.Count == 1 ? [found[0].Value] : [one];
    }

    private async Task<bool> Open(string token, string field, CancellationToken cancellationToken)
    {
        page.Hidden = true;
        if (await drafts.Find(token, User.Id, cancellationToken) is not { } draft)
        {
            return false;
        }

        _draft = draft;
        _all = questions.All();
        Number = 1 + _all.ToList().FindIndex(q => string.Equals(q.Name, field, StringComparison.OrdinalIgnoreCase));
        Asked = _all.ElementAtOrDefault(Number - 1)!;
        return Asked is not null;
    }

    internal sealed class AnswerInput
    {
        public string? One { get; set; }

        public List<string> Several { get; set; } = [];
    }
}
