using Microsoft.AspNetCore.Identity;

namespace Coaching.Accounts.People;

/// <summary>A role of <see cref="Coaching.Kernel.Permissions.Roles"/>; its id is its name. What it may do stands in the permission matrix.</summary>
internal sealed class Role : IdentityRole<string>;
