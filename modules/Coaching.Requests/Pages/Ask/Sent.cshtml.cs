using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Ui;
using Coaching.Requests.Asking;
using Coaching.Requests.Cases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Requests.Pages.Ask;

/// <summary>The reference, the promised date, and what happens now.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SentModel(PortalDb db, Drafts drafts, PageDescription page) : PageModel
{
    public CoachingRequest Sent { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken)
    {
        page.Hidden = true;
        var draft = await drafts.Find(token, User.Id, cancellationToken);
        if (draft?.RequestId is not { } id || draft.OwnerId != User.Id)
        {
            return NotFound();
        }

        Sent = await db.Requests.SingleAsync(r => r.Id == id, cancellationToken);
        return Page();
    }
}
