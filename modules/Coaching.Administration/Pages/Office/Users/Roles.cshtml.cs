using Coaching.Kernel.Permissions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coaching.Administration.Pages.Office.Users;

/// <summary>The permission matrix, to be read.</summary>
internal sealed class RolesModel : PageModel
{
    /// <summary>What the words in the table mean, in English.</summary>
    public IReadOnlyList<(Reach Reach, string Meaning)> Reaches { get; } =
    [
        (Reach.Any, /*text*/ "on everything"),
        (Reach.Assigned, /*text*/ "on what is assigned to the person, and on their own"),
        (Reach.Own, /*text*/ "on the person’s own things"),
        (Reach.Propose, /*text*/ "somebody else decides"),
    ];
}
