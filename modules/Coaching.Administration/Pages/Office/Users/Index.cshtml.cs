using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coaching.Administration.Pages.Office.Users;

/// <summary>Everybody who has an account, by words and by role.</summary>
internal sealed class IndexModel(IAccounts accounts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Role { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public AccountPage Found { get; private set; } = new([], 0, 1, 1);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Role = Roles.All.Contains(Role) ? Role : null;
        Found = await accounts.Search(Q, Role, Number, cancellationToken);
    }
}
