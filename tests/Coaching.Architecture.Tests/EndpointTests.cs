using Coaching.Kernel.Permissions;
using Coaching.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Architecture.Tests;

/// <summary>Every endpoint says who may use it.</summary>
public sealed class EndpointTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public void Every_endpoint_names_an_action_of_the_matrix_or_says_that_anyone_may_use_it()
    {
        var endpoints = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        Assert.NotEmpty(endpoints);
        // The dynamic route only finds the page that answers, and that page is checked; the framework maps the file route in development.
        endpoints.RemoveAll(e => e.RoutePattern.RawText is "{lang:regex(^[a-z]{{2}}$)}/{**path}" or "{**path:file}");
        var silent = endpoints.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null
            && !e.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(a => a.Policy is { } p && (p == Permission.SignedIn || PermissionMatrix.Default.Actions.Contains(p))));
        Assert.Empty(silent.Select(e => e.RoutePattern.RawText));
    }

    [Fact]
    public void Every_action_of_the_matrix_guards_something()
    {
        var rooms = new[] { "src", "modules" };
        var code = string.Concat(Repository.Files("*.cs", rooms)
            .Concat(Repository.Files("*.cshtml", rooms)).Concat(Repository.Files("ContentTypes.json", rooms)).Select(File.ReadAllText));
        Assert.All(PermissionMatrix.Default.Actions, a => Assert.Contains($"\"{a}\"", code, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_page_has_an_address_in_each_language()
    {
        var pages = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.RazorPages.PageActionDescriptor>() is not null)
            .GroupBy(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.RazorPages.PageActionDescriptor>()!.ViewEnginePath);
        // Pages that show content have the content's own addresses; the problem page has the address of the problem.
        var single = pages.Where(p => p.Count() < 2).Select(p => p.Key).Where(p => !p.StartsWith("/Content/", StringComparison.Ordinal));
        Assert.All(single, p => Assert.Contains(p, Exceptions));
    }

    private static readonly string[] Exceptions = ["/Home/Problem", "/Training/Module", "/Training/Lesson", "/Training/Quiz", "/Stories/Article", "/Library/Document"];
}
