using System.Net;
using Coaching.Testing;

namespace Coaching.Portal.Tests.Pages;

public sealed class HomeTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("fr-SN,fr;q=0.9", "/fr")]
    [InlineData("en-GB,en;q=0.8,fr;q=0.5", "/en")]
    [InlineData("wo", "/fr")]
    public async Task The_root_leads_to_the_language_the_browser_prefers(string accepted, string path)
    {
        var visitor = portal.Visit();
        visitor.Http.DefaultRequestHeaders.Add("Accept-Language", accepted);
        var answer = await visitor.Get("/");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(path, answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task The_home_page_exists_in_both_languages_and_each_names_the_other()
    {
        var page = await portal.Visit().Read("/fr");
        Assert.Equal("fr", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("/en", page.QuerySelector("ul.languages a[hreflang=en]")!.GetAttribute("href"));
        Assert.Equal("https://localhost/en", page.QuerySelector("link[hreflang=en]")!.GetAttribute("href"));
        Assert.Equal("en", (await portal.Visit().Read("/en")).DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/fr/rien", "Cette page n’existe pas")]
    [InlineData("/en/nothing", "This page does not exist")]
    public async Task An_unknown_address_is_answered_in_the_language_of_the_address(string path, string title)
    {
        var answer = await portal.Visit().Get(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains(title, page, StringComparison.Ordinal);
        Assert.Contains("role=\"search\" action=\"/", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/fr")]
    [InlineData("/fr/rien")]
    [InlineData("/theme/portal.css")]
    public async Task Every_answer_carries_the_safety_headers(string path)
    {
        var answer = await portal.Visit().Get(path);
        Assert.StartsWith("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.Contains("Server"));
    }
}
