using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Coaching.Workflows.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coaching.Workflows.Pages.Tasks;

/// <summary>What workflows ask the person's roles, and the answers.</summary>
internal sealed class IndexModel(UserTasks tasks, PortalDb db, IStringLocalizer<IndexModel> localizer) : PageModel
{
    public IReadOnlyList<UserTask> Tasks { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Tasks = await tasks.Open(User.RoleNames, cancellationToken);

    public async Task<IActionResult> OnPostAsync(string id, string answer, CancellationToken cancellationToken)
    {
        if (await tasks.Answer(id, answer, User.RoleNames, cancellationToken))
        {
            await db.SaveChangesAsync(cancellationToken);
            TempData["Notice"] = localizer["Your answer is taken: {0}.", answer].Value;
            return RedirectToPage();
        }

        ModelState.AddModelError(string.Empty, localizer["Somebody else has answered this question in the meantime."]);
        await OnGetAsync(cancellationToken);
        return Page();
    }
}
