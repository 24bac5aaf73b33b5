using Coaching.Kernel.Permissions;
using Coaching.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Portal.Tests.Security;

/// <summary>The pages of the portal as the router knows them: generated, so that a page that is added is tested with the others.</summary>
internal static class Endpoints
{
    /// <summary>Stands for the id of a thing that does not exist.</summary>
    private const string Nothing = "4zzzzzzzzzzzzzzzzzzzzzzzzz";

    /// <summary>Every page in every language, with an address that fits it and the actions that it asks for.</summary>
    public static IReadOnlyList<PageEndpoint> Pages(this PortalFactory portal) => [.. portal.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null && e.Metadata.GetMetadata<ISuppressMatchingMetadata>() is null && e.RoutePattern.PathSegments.Count > 0)
        .Select(e => new PageEndpoint(
            e.Metadata.GetMetadata<PageActionDescriptor>()!.ViewEnginePath,
            Address(e.RoutePattern),
            e.Metadata.GetMetadata<IAllowAnonymous>() is not null,
            [.. e.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy!)]))
        .DistinctBy(p => p.Address)];

    private static string Address(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments
        .Select(s => string.Concat(s.Parts.Select(Part)))
        .Where(s => s.Length > 0));

    private static string Part(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { Name: "lang" } language => language.ParameterPolicies.Single().Content!["language(".Length..^1],
        RoutePatternParameterPart { IsOptional: true } => string.Empty,
        RoutePatternParameterPart number when number.ParameterPolicies.Any(p => p.Content is "int" or "long") => "0",
        RoutePatternParameterPart => Nothing,
        _ => throw new NotSupportedException(part.GetType().Name),
    };
}

/// <summary>A page at one of its addresses.</summary>
/// <param name="Page">Name of the page.</param>
/// <param name="Address">An address at which the page answers; ids in it are nobody's.</param>
/// <param name="ForAnyone">Whether people who are not signed in may read it.</param>
/// <param name="Actions">Actions of the matrix that it asks for.</param>
internal sealed record PageEndpoint(string Page, string Address, bool ForAnyone, IReadOnlyList<string> Actions)
{
    /// <summary>What the permission matrix says about a role.</summary>
    public bool Admits(string role) => ForAnyone || (role != Roles.Anonymous && Actions.All(action =>
        action == Permission.SignedIn || PermissionMatrix.Default.Of(action, [role]) != Reach.None));
}
