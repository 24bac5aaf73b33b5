using System.Security.Claims;

namespace Coaching.Kernel.Permissions;

/// <summary>What the signed-in person may do. Pages ask here; nothing else decides.</summary>
public static class PersonExtensions
{
    extension(ClaimsPrincipal person)
    {
        /// <summary>The person's id, or null when nobody is signed in.</summary>
        public string? Id => person.FindFirstValue(ClaimTypes.NameIdentifier);

        /// <summary>The roles of the person; <see cref="Roles.Anonymous"/> when nobody is signed in.</summary>
        public IEnumerable<string> RoleNames => person.Identity?.IsAuthenticated == true
            ? person.FindAll(ClaimTypes.Role).Select(c => c.Value)
            : [Roles.Anonymous];

        /// <summary>How far the person may go with an action.</summary>
        public Reach Reaches(string action) => PermissionMatrix.Default.Of(action, person.RoleNames);

        /// <summary>Whether the person may do an action on some thing at all.</summary>
        public bool May(string action) => person.Reaches(action) != Reach.None;

        /// <summary>
        /// Whether the person may do an action on one thing. A page that gets false answers as if the thing did not exist (404).
        /// </summary>
        /// <param name="action">Action of the matrix.</param>
        /// <param name="owner">Id of the thing's owner.</param>
        /// <param name="assigned">Ids of those it is assigned to.</param>
        public bool May(string action, string? owner, params ReadOnlySpan<string?> assigned) => person.Reaches(action) switch
        {
            Reach.Any => true,
            Reach.Assigned => person.Id is { } id && (id == owner || assigned.Contains(id)),
            Reach.Own => person.Id is { } id && id == owner,
            _ => false,
        };
    }
}
