using Coaching.Content.Search.Text;
using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Ui;
using Coaching.Requests.Asking;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Coaching.Requests.Pages.Ask;

/// <summary>One question a page; its answer is kept at once.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[EnableRateLimiting(RateLimits.Strangers)]
internal sealed class QuestionModel(
    PortalDb db, Drafts drafts, Questions questions, AnswerCheck check, PageAddresses addresses, PageDescription page, TimeProvider clock,
    IStringLocalizer<QuestionModel> localizer) : PageModel
{
    private const int MostOffered = 30;

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

    /// <summary>The options a typed text may mean, and another one; empty when the text is still to be written.</summary>
    public IReadOnlyList<SelectListItem> Narrowed { get; private set; } = [];

    /// <summary>Whether <see cref="Narrowed"/> only looks like what was typed.</summary>
    public bool IsNear { get; private set; }

    /// <summary>Whether no option looks like what was typed: it is kept as it is.</summary>
    public bool IsOther { get; private set; }

    /// <summary>The highest options, for a place that is none of them.</summary>
    public IEnumerable<SelectListItem> Countries =>
        [new(localizer["I do not know"], string.Empty), .. Asked.Options.Where(o => o.Above is null).Select(o => new SelectListItem(o.Text, o.Value))];

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

        var answers = _draft.Read();
        var values = Asked.Read(answers);
        Input.One = Asked.ReadOther(answers)
            ?? (Asked.Kind == QuestionKind.Find ? Asked.Options.FirstOrDefault(o => o.Value == values.FirstOrDefault())?.Full : values.FirstOrDefault());
        Input.Several = [.. values];
        return _draft.RequestId is null ? Page() : RedirectToPage("/Ask/Sent", new { token });
    }

    public async Task<IActionResult> OnPostAsync(string token, string field, CancellationToken cancellationToken)
    {
        if (!await Open(token, field, cancellationToken) || _draft.RequestId is not null)
        {
            return NotFound();
        }

        var other = Asked.Kind == QuestionKind.Find && Input.One == Question.OtherValue ? Input.Other?.Trim() ?? string.Empty : null;
        var values = other is null ? Given() : [.. Countries.Where(c => c.Value == Input.Country && c.Value.Length > 0).Select(c => c.Value)];
        if (Narrowed.Count > 0 || IsOther)
        {
            return Page();
        }

        if ((other is null ? check.Problem(Asked, values) : OtherProblem(other)) is { } problem)
        {
            ModelState.AddModelError(other is not null ? "Input.Other" : Asked.Kind == QuestionKind.Several ? "Input.Several" : "Input.One", problem);
            return Page();
        }

        return await Keep(values, other, cancellationToken);
    }

    /// <summary>Stores the answer and goes on: to the next question, or for somebody who came from the list of answers to the next open one.</summary>
    private async Task<IActionResult> Keep(IReadOnlyList<string> values, string? other, CancellationToken cancellationToken)
    {
        var wasOpen = Asked.Words(_draft.Read()).Length == 0;
        _draft.OwnerId ??= User.Id;
        _draft.Answer(Asked.Name, Asked.Write(values, other), clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        DraftCookie.Keep(Response, _draft.Token);
        var answers = _draft.Read();
        var next = !FromCheck ? Next : wasOpen ? _all.FirstOrDefault(q => q.Required && q.Words(answers).Length == 0) : null;
        return next is null
            ? RedirectToPage("/Ask/Check", new { token = _draft.Token })
            : RedirectToPage("/Ask/Question", new { token = _draft.Token, field = next.Name, check = FromCheck ? "true" : null });
    }

    private string? OtherProblem(string other)
    {
        IsOther = true;
        return other.Length == 0 ? localizer["Write the name of the place."]
            : other.Length > Question.LineMaxLength ? localizer["Write at most {0} characters.", Question.LineMaxLength]
            : (string?)null;
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
        if (found.Count == 1)
        {
            return [found[0].Value];
        }

        Offer(one, found.Count > 0 ? found : [.. Nearness.Nearest(Asked.Options, one)]);
        IsNear = found.Count == 0;
        return [];
    }

    /// <summary>Asks which of these was meant, or another one; what was typed stays.</summary>
    private void Offer(string typed, IReadOnlyList<Option> options)
    {
        IsOther = options.Count == 0;
        Narrowed = IsOther ? [] : [.. options.Take(MostOffered).Select(o => new SelectListItem(o.Full, o.Value)), new(localizer["Another place"], Question.OtherValue)];
        ModelState.Clear();
        Input.One = null;
        Input.Other = typed;
        Input.Country = Asked.Options.FirstOrDefault(o => o.Above is null && Folding.Fold(typed).Contains(Folding.Fold(o.Text), StringComparison.Ordinal))?.Value;
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

        /// <summary>A place that is not in the list.</summary>
        public string? Other { get; set; }

        public string? Country { get; set; }
    }
}
