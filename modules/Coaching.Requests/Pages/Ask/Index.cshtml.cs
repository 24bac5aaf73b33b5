using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Coaching.Requests.Asking;
using Coaching.Requests.Routing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Coaching.Requests.Pages.Ask;

/// <summary>What asking for coaching means, and the button that begins.</summary>
[EnableRateLimiting(RateLimits.Strangers)]
internal sealed class IndexModel(PortalDb db, Drafts drafts, Questions questions, RoutingPlans plans) : PageModel
{
    public int Count { get; private set; }

    public int AnswerDays => plans.Current.AnswerWorkingDays;

    public IReadOnlyList<Draft> Drafts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Count = questions.All().Count;
        Drafts = await drafts.ToGoOn(User.Id, DraftCookie.Read(Request), cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var draft = drafts.Begin(User.Id);
        await db.SaveChangesAsync(cancellationToken);
        DraftCookie.Keep(Response, draft.Token);
        var first = questions.All()[0];
        return RedirectToPage("/Ask/Question", new { token = draft.Token, field = first.Name });
    }
}
