using System.Net;
using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Coaching.Testing;
using Microsoft.AspNetCore.Hosting;

namespace Coaching.Accounts.Tests.SecondStep;

/// <summary>Where staff need a second factor, no page of the staff opens before they have one.</summary>
public sealed class RequiredTests(RequiredTests.StrictPortal portal) : IClassFixture<RequiredTests.StrictPortal>
{
    [Theory]
    [InlineData(Roles.Coach, "/fr/bureau")]
    [InlineData(Roles.LeadCoach, "/fr/bureau")]
    [InlineData(Roles.Author, "/fr/redaction")]
    [InlineData(Roles.VolunteerEditor, "/fr/redaction")]
    [InlineData(Roles.CommunicationOfficer, "/fr/redaction")]
    [InlineData(Roles.Administrator, "/fr/administration")]
    public async Task Staff_are_led_to_the_set_up_and_their_pages_open_afterwards(string role, string page)
    {
        var (visitor, answer) = await SignIn([role], page);
        var setUp = Authenticator.Page + "?returnUrl=" + Uri.EscapeDataString(page);
        Assert.Equal(setUp, answer.Headers.Location!.ToString());
        Assert.Equal(setUp, (await visitor.Get(page)).Headers.Location!.ToString());
        var (_, codes) = await Authenticator.SetUp(visitor, portal.Clock, setUp);
        Assert.Equal(page, codes.QuerySelector("main .actions a")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get(page)).StatusCode);
    }

    [Fact]
    public async Task Until_then_a_person_is_what_they_are_besides()
    {
        var (visitor, _) = await SignIn([Roles.Trainee, Roles.Coach], "/fr/bureau");
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/fr/mon-espace")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/fr/bureau")).StatusCode);
        Assert.Null((await visitor.Read("/fr")).QuerySelector("a[href='/fr/bureau']"));
    }

    [Fact]
    public async Task Trainees_are_asked_for_nothing()
    {
        var (_, answer) = await SignIn([Roles.Trainee], "/fr/mon-espace");
        Assert.Equal("/fr/mon-espace", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Who_loses_it_is_led_to_the_set_up_again()
    {
        var (visitor, _) = await SignIn([Roles.Administrator], "/fr/administration");
        await Authenticator.SetUp(visitor, portal.Clock);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/fr/administration")).StatusCode);
        await visitor.Submit(await visitor.Read(Authenticator.Page), new Dictionary<string, string?> { ["Input.Password"] = Awa.Password }, button: "Supprimer");
        Assert.StartsWith(Authenticator.Page, (await visitor.Get("/fr/administration")).Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private async Task<(Visitor Visitor, HttpResponseMessage Answer)> SignIn(IReadOnlyCollection<string> roles, string page)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await portal.With<IAccounts, AccountResult>(a => a.Create(new("Fatou", null, email, null, Awa.Password, "fr", roles)));
        var visitor = portal.Visit();
        return (visitor, await visitor.SignIn(email, path: "/fr/connexion?returnUrl=" + Uri.EscapeDataString(page)));
    }

    public sealed class StrictPortal : PortalFactory
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Accounts:SecondFactor", "Required");
        }
    }
}
