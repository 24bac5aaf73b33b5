using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coaching.Administration.Pages.Office.Users;

/// <summary>Everybody who has an account, by words and by role.</summary>
internal sealed class IndexModel(IAccounts accounts, IAdministrators administrators) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Role { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public AccountPage Found { get; private set; } = new([], 0, 1, 1);

    /// <summary>What a second administrator must decide.</summary>
    public IReadOnlyList<AdministratorRequest> Waiting { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Role = Roles.All.Contains(Role) ? Role : null;
        Waiting = await administrators.Waiting(cancellationToken);
        Found = await accounts.Search(Q, Role, Number, cancellationToken);
    }
}
