using Coaching.Accounts.People;
using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Accounts.Pages.MySpace;

/// <summary>A page about the signed-in person themselves.</summary>
internal abstract class OwnPage(PortalDb db) : PageModel
{
    protected PortalDb Db => db;

    /// <summary>The signed-in person, tracked so that a page can change them.</summary>
    protected Task<User> Me(CancellationToken cancellationToken)
    {
        var id = User.Id;
        return db.Users.AsTracking().SingleAsync(u => u.Id == id, cancellationToken);
    }
}
