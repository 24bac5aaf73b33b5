using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Coaching.Kernel.Permissions;

/// <summary>The person must be allowed an action of the matrix.</summary>
internal sealed record ActionRequirement(string Action) : IAuthorizationRequirement;

/// <summary>Asks the matrix.</summary>
internal sealed class ActionHandler : AuthorizationHandler<ActionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ActionRequirement requirement)
    {
        if (context.User.May(requirement.Action))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

/// <summary>Every action is a policy of the same name; what names no policy is closed to all.</summary>
internal sealed class ActionPolicies(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    public override Task<AuthorizationPolicy?> GetPolicyAsync(string policyName)
    {
        var policy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser();
        if (policyName != Permission.SignedIn)
        {
            policy.AddRequirements(new ActionRequirement(policyName));
        }

        return Task.FromResult<AuthorizationPolicy?>(policy.Build());
    }
}
