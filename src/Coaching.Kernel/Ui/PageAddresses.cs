using Coaching.Kernel.Languages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Coaching.Kernel.Ui;

/// <summary>Section <c>Portal</c> of the configuration.</summary>
public sealed class PortalOptions
{
    /// <summary>Where the portal is reached, for links in mails and feeds; requests' own host is never trusted for that.</summary>
    public string PublicUrl { get; set; } = "http://localhost:5000";
}

/// <summary>Addresses of pages: in another language, and complete with the portal's public address.</summary>
public sealed class PageAddresses(IOptions<PortalOptions> options, LinkGenerator links, IHttpContextAccessor accessor)
{
    /// <summary>The address with scheme and host.</summary>
    public string Absolute(string path) => options.Value.PublicUrl.TrimEnd('/') + path;

    /// <summary>Address of a Razor page in a language.</summary>
    public string Page(string page, string language, object? values = null)
    {
        var all = new RouteValueDictionary(values) { ["lang"] = language };
        return links.GetPathByPage(page, values: all) ?? throw new InvalidOperationException($"There is no page {page} with these values.");
    }

    /// <summary>The page of this request in each language it exists in.</summary>
    public IReadOnlyDictionary<string, string> OfThisPage(PageDescription description)
    {
        if (description.Alternates is { } known)
        {
            return known;
        }

        var request = accessor.HttpContext!.Request;
        if (request.RouteValues["page"] is not string page)
        {
            return new Dictionary<string, string>();
        }

        var found = new Dictionary<string, string>();
        foreach (var language in Language.All)
        {
            var values = new RouteValueDictionary(request.RouteValues) { ["lang"] = language.Code };
            if (links.GetPathByPage(page, values: values) is { } path)
            {
                found[language.Code] = path + request.QueryString;
            }
        }

        return found;
    }
}
