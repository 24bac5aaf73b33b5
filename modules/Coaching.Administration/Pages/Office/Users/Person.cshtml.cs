using System.ComponentModel.DataAnnotations;
using Coaching.Administration.Audit;
using Coaching.Kernel.Data;
using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Coaching.Administration.Pages.Office.Users;

/// <summary>One person's account: roles, password link, access. Never one's own.</summary>
[ResponseCache(NoStore = true)]
internal sealed class PersonModel(
    IAccounts accounts, IAdministrators administrators, OfficeJournal journal, PortalDb db, JournalLines lines, IStringLocalizer<PersonModel> localizer) : PageModel
{
    private const int ShownLines = 10;

    [BindProperty]
    public Fields Input { get; set; } = new();

    public Account Account { get; private set; } = null!;

    /// <summary>The password link, on the one page that shows it.</summary>
    public string? Link { get; private set; }

    /// <summary>The change of the administrator role that waits for a second administrator.</summary>
    public AdministratorRequest? Waiting { get; private set; }

    public IReadOnlyList<JournalLine> Lines { get; private set; } = [];

    public bool IsOneself => Account.Id == User.Id;

    public IReadOnlyList<SelectListItem> RoleChoices => Choices.Of(localizer);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken) =>
        await Open(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRolesAsync(string id, CancellationToken cancellationToken)
    {
        var wanted = Input.Roles;
        if (!await Open(id, cancellationToken))
        {
            return NotFound();
        }

        Input.Roles = wanted;
        if (wanted.Contains(Roles.Administrator) && !Account.Roles.Contains(Roles.Administrator) && string.IsNullOrWhiteSpace(Input.Reason))
        {
            ModelState.AddModelError("Input.Reason", localizer["Say why this person becomes an administrator."]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        List<string> changes = [.. wanted.Except(Account.Roles).Select(r => "+" + r), .. Account.Roles.Except(wanted).Select(r => "−" + r)];
        var asked = changes.Find(c => c.EndsWith(Roles.Administrator, StringComparison.Ordinal));
        var waits = asked is not null && !IsOneself && await administrators.NeedSecond(User.Id!, cancellationToken);
        if (waits)
        {
            changes.Remove(asked!);
            journal.Note(Actions.AdministratorAsked, id, asked, Input.Reason);
        }

        return await Change(waits && changes.Count == 0 ? null : Actions.RolesChanged, string.Join(", ", changes), () => accounts.SetRoles(id, wanted, User.Id!, cancellationToken),
            waits ? localizer["A second administrator must confirm the change of the administrator role. It waits on this page."] : localizer["The roles are saved. They take effect within a minute."]);
    }

    public async Task<IActionResult> OnPostDecideAsync(string id, bool confirm, CancellationToken cancellationToken) =>
        await Open(id, cancellationToken) && Waiting is { } request
            ? await Change(
                confirm ? Actions.AdministratorConfirmed : Actions.AdministratorDropped, (request.Grants ? "+" : "−") + Roles.Administrator,
                () => administrators.Decide(id, User.Id!, confirm, cancellationToken),
                confirm ? localizer["Confirmed. The change takes effect within a minute."] : localizer["The change is dropped."])
            : NotFound();

    public async Task<IActionResult> OnPostLinkAsync(string id, CancellationToken cancellationToken)
    {
        if (!await Open(id, cancellationToken) || IsOneself || !Account.Active)
        {
            return NotFound();
        }

        journal.Note(Actions.LinkIssued, id);
        Link = await accounts.IssuePasswordLink(id, cancellationToken);
        Lines = await ReadLines(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostCloseAsync(string id, CancellationToken cancellationToken) =>
        await Open(id, cancellationToken)
            ? await Change(Actions.AccountClosed, null, () => accounts.SetActive(id, false, User.Id!, cancellationToken), localizer["The account is closed."])
            : NotFound();

    public async Task<IActionResult> OnPostOpenAsync(string id, CancellationToken cancellationToken) =>
        await Open(id, cancellationToken)
            ? await Change(Actions.AccountOpened, null, () => accounts.SetActive(id, true, User.Id!, cancellationToken), localizer["The account is open again."])
            : NotFound();

    public async Task<IActionResult> OnPostFactorAsync(string id, CancellationToken cancellationToken) =>
        await Open(id, cancellationToken) && Account.SecondFactor
            ? await Change(Actions.SecondFactorRemoved, null, () => accounts.RemoveSecondFactor(id, User.Id!, cancellationToken), localizer["The second factor is taken away. The person is told by mail."])
            : NotFound();

    private async Task<IActionResult> Change(string? action, string? detail, Func<Task<AccountResult>> change, string notice)
    {
        // Saved with the change, or not at all.
        if (action is not null)
        {
            journal.Note(action, Account.Id, detail, Input.Reason);
        }

        var result = await change();
        if (result.Done)
        {
            TempData["Notice"] = notice;
            return RedirectToPage(new { id = Account.Id });
        }

        db.ChangeTracker.Clear();
        ModelState.AddModelError(string.Empty, result.Problem!);
        return Page();
    }

    private async Task<bool> Open(string id, CancellationToken cancellationToken)
    {
        if (await accounts.Find(id, cancellationToken) is not { } account)
        {
            return false;
        }

        Account = account;
        Input.Roles = [.. account.Roles];
        Lines = await ReadLines(cancellationToken);
        Waiting = (await administrators.Waiting(cancellationToken)).FirstOrDefault(r => r.Id == id);
        return true;
    }

    private Task<IReadOnlyList<JournalLine>> ReadLines(CancellationToken cancellationToken) =>
        lines.Read(db.Journal.Where(j => j.Subject == Account.Id), 0, ShownLines, cancellationToken);

    internal sealed class Fields
    {
        public List<string> Roles { get; set; } = [];

        [MaxLength(JournalEntry.ReasonMaxLength, ErrorMessage = "Say it in fewer words.")]
        public string? Reason { get; set; }
    }
}
