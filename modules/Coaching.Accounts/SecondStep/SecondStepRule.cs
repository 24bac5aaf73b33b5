using Coaching.Accounts.People;
using Coaching.Kernel.Permissions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Coaching.Accounts.SecondStep;

/// <summary>
/// Whether staff need a second factor: setting <c>Accounts:SecondFactor</c>, <c>Required</c> in production, <c>Offered</c> elsewhere,
/// where the sample centre's people are tried out.
/// </summary>
internal sealed class SecondStepRule(IConfiguration configuration, IHostEnvironment environment)
{
    /// <summary>The claim that says how it stands: <see cref="On"/>, <see cref="Missing"/>, or no such claim.</summary>
    public const string Claim = "second-step", On = "on", Missing = "missing";

    private readonly bool _required = configuration["Accounts:SecondFactor"] switch
    {
        "Required" => true,
        "Offered" => false,
        null or "" => environment.IsProduction(),
        var other => throw new InvalidOperationException($"Accounts:SecondFactor is '{other}'; it may be Required or Offered."),
    };

    /// <summary>Whether the person must set one up before their roles of the staff count.</summary>
    public bool IsMissing(User user, IEnumerable<string> roles) => _required && !user.TwoFactorEnabled && roles.Any(Roles.IsStaff);
}
