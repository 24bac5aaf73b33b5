using System.Net;
using Coaching.Kernel.Permissions;
using Coaching.Testing;
using Coaching.Testing.People;

namespace Coaching.Portal.Tests.Security;

/// <summary>
/// Every page, asked by every role, answers as permissions.json says; and no form takes effect without the token that only its own
/// page gives. Abuses 1 and 2 of docs/threats.md: somebody else's id is a missing id, and a form token is no permission.
/// </summary>
public sealed class EndpointMatrixTests(SecurePortal portal) : IClassFixture<SecurePortal>
{
    public static TheoryData<string> AllRoles => [Roles.Anonymous, .. Roles.All];

    [Theory]
    [MemberData(nameof(AllRoles))]
    public async Task Every_page_answers_each_role_as_the_matrix_says(string role)
    {
        var visitor = await Visit(role);
        var wrong = new List<string>();
        var pages = portal.Pages();
        Assert.True(pages.Count > 60, $"Only {pages.Count} pages were found.");
        foreach (var page in pages)
        {
            var answer = await visitor.Get(page.Address);
            var fits = page.Admits(role)
                ? answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound || (IsRedirect(answer) && !LeadsToSignIn(answer))
                : role == Roles.Anonymous ? LeadsToSignIn(answer) : answer.StatusCode == HttpStatusCode.Forbidden;
            if (!fits)
            {
                wrong.Add($"{page.Page} {page.Address}: {(int)answer.StatusCode} {answer.Headers.Location}, may: {page.Admits(role)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(AllRoles))]
    public async Task No_form_takes_effect_without_its_token(string role)
    {
        var visitor = await Visit(role);
        var wrong = new List<string>();
        // The page that says what went wrong is shown to posts as well, and does nothing else.
        foreach (var page in portal.Pages().Where(p => p.Page != "/Home/Problem"))
        {
            var answer = await visitor.Http.PostAsync(new Uri(page.Address, UriKind.Relative), new FormUrlEncodedContent([new("Input.Name", "x")]));
            var fits = page.Admits(role)
                ? answer.StatusCode == HttpStatusCode.BadRequest
                : role == Roles.Anonymous ? LeadsToSignIn(answer) : answer.StatusCode == HttpStatusCode.Forbidden;
            if (!fits)
            {
                wrong.Add($"{page.Page} {page.Address}: {(int)answer.StatusCode} {answer.Headers.Location}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("TRACE")]
    public async Task Other_methods_do_nothing(string method)
    {
        var visitor = await Visit(Roles.Administrator);
        foreach (var address in new[] { "/fr", "/fr/mon-espace", "/fr/formations" })
        {
            var answer = await visitor.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));
            Assert.True(answer.StatusCode is HttpStatusCode.MethodNotAllowed or HttpStatusCode.BadRequest or HttpStatusCode.NotFound, $"{method} {address}: {(int)answer.StatusCode}");
            Assert.True(method != "TRACE" || answer.StatusCode == HttpStatusCode.MethodNotAllowed, $"TRACE {address}: {(int)answer.StatusCode}");
        }
    }

    private Task<Visitor> Visit(string role) => portal.Visit(role == Roles.Anonymous ? null : TestPerson.In(role));

    private static bool IsRedirect(HttpResponseMessage answer) => answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.MovedPermanently;

    private static bool LeadsToSignIn(HttpResponseMessage answer) =>
        IsRedirect(answer) && answer.Headers.Location!.ToString() is var to && (to.StartsWith("/fr/connexion", StringComparison.Ordinal) || to.StartsWith("/en/sign-in", StringComparison.Ordinal));
}
