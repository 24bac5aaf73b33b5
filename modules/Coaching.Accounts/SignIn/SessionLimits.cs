using Coaching.Kernel.Permissions;

namespace Coaching.Accounts.SignIn;

/// <summary>How long a session lasts: after the last page, and in all (OWASP ASVS 5.0, 7.3). Staff see other people's data, so theirs is short.</summary>
internal sealed record SessionLimits(TimeSpan Idle, TimeSpan Absolute)
{
    public static readonly SessionLimits Public = new(TimeSpan.FromHours(12), TimeSpan.FromDays(14));
    public static readonly SessionLimits Staff = new(TimeSpan.FromMinutes(30), TimeSpan.FromHours(12));

    public static SessionLimits Of(IEnumerable<string> roles) => roles.Any(Roles.IsStaff) ? Staff : Public;
}
