using Coaching.Kernel.Ui;
using Coaching.Requests.Cases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coaching.Requests.Pages.Desk;

/// <summary>Requests that are closed or withdrawn, newest first: one's own for a coach, all for those who give them out.</summary>
internal sealed class ClosedModel(Queue queue, PageDescription page) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public int Pages { get; private set; }

    public IReadOnlyList<CoachingRequest> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        page.Staff = true;
        (Rows, Number, Pages) = await queue.Ended(User, Number, cancellationToken);
    }
}
