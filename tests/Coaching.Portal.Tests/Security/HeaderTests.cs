using System.Net;
using Coaching.Kernel.Slots;
using Coaching.Testing;
using Coaching.Testing.People;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Portal.Tests.Security;

/// <summary>What every answer carries, and what none carries: pages, files, redirects and errors alike.</summary>
public sealed class HeaderTests(SecurePortal portal) : IClassFixture<SecurePortal>
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; media-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'";

    [Theory]
    [InlineData("/", HttpStatusCode.Redirect)]
    [InlineData("/fr", HttpStatusCode.OK)]
    [InlineData("/en/training", HttpStatusCode.OK)]
    [InlineData("/fr/rien", HttpStatusCode.NotFound)]
    [InlineData("/nothing.php", HttpStatusCode.NotFound)]
    [InlineData("/fr/mon-espace", HttpStatusCode.Redirect)]
    [InlineData("/theme/portal.css", HttpStatusCode.OK)]
    [InlineData("/theme/portal.js", HttpStatusCode.OK)]
    [InlineData("/media/nothing.svg", HttpStatusCode.NotFound)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    public async Task Every_answer_carries_the_safety_headers(string path, HttpStatusCode status)
    {
        var answer = await portal.Visit().Get(path);
        Assert.Equal(status, answer.StatusCode);
        Carries(answer);
    }

    [Theory]
    [InlineData(null, "/fr/formations", HttpStatusCode.BadRequest)]
    [InlineData("trainee", "/fr/redaction", HttpStatusCode.Forbidden)]
    public async Task Refusals_carry_them_too(string? who, string path, HttpStatusCode status)
    {
        var visitor = await portal.Visit(who is null ? null : TestPerson.Trainee);
        var answer = who is null ? await visitor.Http.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent([])) : await visitor.Get(path);
        Assert.Equal(status, answer.StatusCode);
        Carries(answer);
    }

    [Fact]
    public async Task A_page_that_breaks_says_so_in_plain_words_and_tells_nothing_of_the_inside()
    {
        await using var broken = new BrokenPortal();
        await broken.InitializeAsync();
        var answer = await broken.Visit().Get("/fr");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Carries(answer);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("lang=\"fr\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperationException", page, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" at Coaching.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_of_the_library_runs_nothing()
    {
        var visitor = portal.Visit();
        var picture = (await visitor.Read("/fr/formations")).QuerySelector("main img")!.GetAttribute("src")!;
        var answer = await visitor.Get(picture);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Style_sheets_and_scripts_stay_in_the_browser_also_of_those_who_are_signed_in()
    {
        var trainee = await portal.Visit(TestPerson.Trainee);
        var page = await trainee.Read("/fr/mon-espace");
        foreach (var file in page.QuerySelectorAll("link[rel=stylesheet], script[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!))
        {
            Assert.Equal("public, max-age=31536000, immutable", (await trainee.Get(file)).Headers.GetValues("Cache-Control").Single());
        }

        Assert.False((await trainee.Get("/theme/sprite.svg")).Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task No_page_has_script_or_style_inside()
    {
        foreach (var page in portal.Pages().Where(p => p.ForAnyone))
        {
            var answer = await portal.Visit().Get(page.Address);
            if (answer.StatusCode == HttpStatusCode.OK && answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                var html = await portal.Visit().Read(page.Address);
                Assert.All(html.QuerySelectorAll("script"), s => Assert.True(s.HasAttribute("src") && s.TextContent.Length == 0, page.Address));
                Assert.Empty(html.QuerySelectorAll("style, [style], [onclick], [onload], [onsubmit], [onchange], a[href^='javascript:']"));
            }
        }
    }

    private static void Carries(HttpResponseMessage answer)
    {
        string Header(string name) => answer.Headers.TryGetValues(name, out var values) ? Assert.Single(values) : $"no {name}";
        Assert.Equal(Policy, Header("Content-Security-Policy"));
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("strict-origin-when-cross-origin", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Resource-Policy"));
        Assert.Equal("camera=(), microphone=(), geolocation=()", Header("Permissions-Policy"));
        Assert.Equal("max-age=63072000; includeSubDomains", Header("Strict-Transport-Security"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
    }

    /// <summary>A portal whose home page cannot be made.</summary>
    private sealed class BrokenPortal : PortalFactory
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(s => s.AddSingleton<IHomeSection, BrokenSection>());
        }
    }

    private sealed class BrokenSection : IHomeSection
    {
        public int Order => 0;

        public HomePlace Place => HomePlace.Section;

        public Task<Shown?> Show(string? personId, CancellationToken cancellationToken) => throw new InvalidOperationException("secret");
    }
}
