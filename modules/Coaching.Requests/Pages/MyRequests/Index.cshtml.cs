using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Coaching.Requests.Asking;
using Coaching.Requests.Cases;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Requests.Pages.MyRequests;

/// <summary>A person's own requests, newest first, after the drafts; among these the one begun on this device before signing in.</summary>
internal sealed class IndexModel(PortalDb db, Drafts drafts) : PageModel
{
    public IReadOnlyList<CoachingRequest> Rows { get; private set; } = [];

    public IReadOnlyList<Draft> Drafts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var personId = User.Id;
        Rows = await db.Requests.Where(r => r.RequesterId == personId).OrderByDescending(r => r.Id).ToListAsync(cancellationToken);
        Drafts = await drafts.ToGoOn(personId, DraftCookie.Read(Request), cancellationToken);
    }
}
