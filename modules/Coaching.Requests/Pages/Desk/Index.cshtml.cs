using Coaching.Kernel.Permissions;
using Coaching.Kernel.Ui;
using Coaching.Requests.Cases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coaching.Requests.Pages.Desk;

/// <summary>What needs the coach now, what the team may take, and what waits for others.</summary>
internal sealed class IndexModel(Queue queue, CaseFinder finder, PageDescription page) : PageModel
{
    public IReadOnlyList<QueueRow> Now { get; private set; } = [];

    public IReadOnlyList<QueueRow> Later { get; private set; } = [];

    public IReadOnlyList<QueueRow> Free { get; private set; } = [];

    public IReadOnlyList<QueueRow> Others { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Reference { get; set; }

    /// <summary>Whether the reference that was looked for is none of the person's.</summary>
    public bool IsUnknown { get; private set; }

    public bool IsLead => User.May("requests.assign");

    public bool IsEmpty => Now.Count + Later.Count + Free.Count + Others.Count == 0;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        page.Staff = true;
        if (Reference?.Trim().ToUpperInvariant() is { Length: > 0 } reference)
        {
            if (await finder.OnDesk(reference, User, cancellationToken) is not null)
            {
                return RedirectToPage("/Desk/Request", new { reference });
            }

            IsUnknown = true;
        }

        var own = await queue.Own(User.Id!, cancellationToken);
        Now = [.. own.Where(IsDue)];
        Later = [.. own.Where(r => !IsDue(r))];
        Free = await queue.Unassigned(User, cancellationToken);
        Others = IsLead ? await queue.OfOthers(User.Id!, cancellationToken) : [];
        return Page();
    }

    private static bool IsDue(QueueRow row) => row.Proposal is not null || row.Clock.DueUtc is not null;
}
