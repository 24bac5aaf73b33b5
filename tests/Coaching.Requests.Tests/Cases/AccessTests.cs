using System.Net;
using Coaching.Kernel.Permissions;

namespace Coaching.Requests.Tests.Cases;

/// <summary>Role × own, another's, missing: what a person may not see does not exist.</summary>
public sealed class AccessTests(RequestsPortal portal) : IClassFixture<RequestsPortal>, IAsyncLifetime
{
    private static string? _reference;

    public async ValueTask InitializeAsync()
    {
        if (_reference is null)
        {
            await portal.AddCoach("khady");
            _reference = await portal.Ask("moussa");
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("moussa", Roles.Trainee, HttpStatusCode.OK)]
    [InlineData("moussa", Roles.Representative, HttpStatusCode.OK)]
    [InlineData("other", Roles.Trainee, HttpStatusCode.NotFound)]
    [InlineData("other", Roles.Representative, HttpStatusCode.NotFound)]
    [InlineData("khady", Roles.Coach, HttpStatusCode.Forbidden)]
    [InlineData("lead", Roles.LeadCoach, HttpStatusCode.Forbidden)]
    [InlineData("author", Roles.Author, HttpStatusCode.Forbidden)]
    [InlineData("salma", Roles.CommunicationOfficer, HttpStatusCode.Forbidden)]
    [InlineData("yassine", Roles.VolunteerEditor, HttpStatusCode.Forbidden)]
    public async Task The_requesters_page_is_the_requesters(string id, string role, HttpStatusCode expected)
    {
        var person = portal.As(id, role);
        Assert.Equal(expected, (await person.Get($"/fr/mon-espace/demandes/{_reference}")).StatusCode);
        var missing = expected == HttpStatusCode.OK ? HttpStatusCode.NotFound : expected;
        Assert.Equal(missing, (await person.Get("/fr/mon-espace/demandes/DA-2026-9999")).StatusCode);
    }

    [Theory]
    [InlineData("moussa", Roles.Trainee, HttpStatusCode.Forbidden)]
    [InlineData("moussa", Roles.Coach, HttpStatusCode.NotFound)]
    [InlineData("khady", Roles.Coach, HttpStatusCode.OK)]
    [InlineData("ibrahima", Roles.Coach, HttpStatusCode.NotFound)]
    [InlineData("lead", Roles.LeadCoach, HttpStatusCode.OK)]
    [InlineData("admin", Roles.Administrator, HttpStatusCode.OK)]
    [InlineData("author", Roles.Author, HttpStatusCode.Forbidden)]
    [InlineData("salma", Roles.CommunicationOfficer, HttpStatusCode.Forbidden)]
    public async Task The_desk_shows_what_is_proposed_or_assigned_and_everything_to_the_lead_coach(string id, string role, HttpStatusCode expected)
    {
        var person = portal.As(id, role);
        Assert.Equal(expected, (await person.Get($"/fr/bureau/demandes/{_reference}")).StatusCode);
        Assert.Equal(expected == HttpStatusCode.Forbidden ? expected : HttpStatusCode.NotFound, (await person.Get("/fr/bureau/demandes/DA-2026-9999")).StatusCode);
    }

    [Theory]
    [InlineData("ibrahima", Roles.Coach, "Accept")]
    [InlineData("ibrahima", Roles.Coach, "Decline")]
    [InlineData("ibrahima", Roles.Coach, "Answer")]
    [InlineData("ibrahima", Roles.Coach, "Note")]
    [InlineData("ibrahima", Roles.Coach, "Wait")]
    [InlineData("ibrahima", Roles.Coach, "Close")]
    [InlineData("ibrahima", Roles.Coach, "Assign")]
    [InlineData("khady", Roles.Coach, "Assign")]
    [InlineData("khady", Roles.Coach, "Answer")]
    [InlineData("admin", Roles.Administrator, "Answer")]
    [InlineData("admin", Roles.Administrator, "Note")]
    [InlineData("admin", Roles.Administrator, "Deliver")]
    public async Task A_valid_form_is_no_permission(string id, string role, string handler)
    {
        var person = portal.As(id, role);
        var page = await person.Read("/fr/demander-un-appui");
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await person.Http.PostAsync(
            new Uri($"/fr/bureau/demandes/{_reference}?handler={handler}", UriKind.Relative),
            new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["_once"] = Guid.NewGuid().ToString(), ["Input.Body"] = "x", ["Input.Reason"] = "x", ["Input.CoachId"] = "ibrahima" }));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain((await portal.Find(_reference!)).Events, e => e.ActorId == id);
    }

    [Theory]
    [InlineData("/fr/mon-espace/demandes")]
    [InlineData("/fr/bureau")]
    [InlineData("/en/desk/profile")]
    [InlineData("/fr/pieces-jointes/1")]
    public async Task Nobody_signed_in_is_asked_to_sign_in(string address) =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await portal.Visit().Get(address)).StatusCode);
}
