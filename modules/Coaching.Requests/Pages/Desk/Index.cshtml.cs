using Coaching.Kernel.Permissions;
using Coaching.Kernel.Ui;
using Coaching.Requests.Cases;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coaching.Requests.Pages.Desk;

/// <summary>What needs the coach now, what the team may take, and what waits for others.</summary>
internal sealed class IndexModel(Queue queue, PageDescription page) : PageModel
{
    public IReadOnlyList<QueueRow> Now { get; private set; } = [];

    public IReadOnlyList<QueueRow> Later { get; private set; } = [];

    public IReadOnlyList<QueueRow> Free { get; private set; } = [];

    public IReadOnlyList<QueueRow> Others { get; private set; } = [];

    public bool IsLead => User.May("requests.assign");

    public bool IsEmpty => Now.Count + Later.Count + Free.Count + Others.Count == 0;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        page.Staff = true;
        var own = await queue.Own(User.Id!, cancellationToken);
        Now = [.. own.Where(IsDue)];
        Later = [.. own.Where(r => !IsDue(r))];
        Free = await queue.Unassigned(User, cancellationToken);
        Others = IsLead ? await queue.OfOthers(User.Id!, cancellationToken) : [];
    }

    private static bool IsDue(QueueRow row) => row.Proposal is not null || row.Clock.DueUtc is not null;
}
