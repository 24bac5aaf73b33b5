using System.Net;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Coaching.Portal.Start;
using Coaching.Portal.Start.Setup;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Portal.Tests.Start;

public sealed class SetupTests
{
    [Fact]
    public async Task The_link_makes_one_administrator_and_an_empty_portal_once_and_is_gone()
    {
        await using var portal = new ProductionPortal();
        await portal.InitializeAsync();
        var (path, other) = (await portal.SetupPath(), await portal.SetupPath("en"));
        var visitor = portal.Visit();
        var form = await visitor.Read(path);
        Assert.Contains("no-store", (await visitor.Get(path)).Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var answer = await visitor.Submit(form, ProductionPortal.Answers(FirstRecipe.EmptyPortal));
        Assert.Equal("/fr/connexion", answer.Headers.Location!.ToString());

        Assert.Equal(HttpStatusCode.NotFound, (await portal.Visit().Get(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Visit().Get(other)).StatusCode);
        var account = Assert.Single((await portal.With<IAccounts, AccountPage>(a => a.Search(null, null, 1))).Accounts);
        Assert.Equal([Roles.Administrator], account.Roles);
        Assert.True(await portal.With<PortalDb, bool>(db => db.Versions.AnyAsync(v => v.Path == "fr")));
        Assert.False(await portal.With<PortalDb, bool>(db => db.Versions.AnyAsync(v => v.ContentType == "TrainingModule")));

        answer = await visitor.Submit(await visitor.Read("/fr/connexion"), new Dictionary<string, string?> { ["Input.Name"] = "fatou@example.org", ["Input.Password"] = "trois pirogues au soleil" });
        Assert.Equal("/fr/mon-espace/second-facteur", answer.Headers.Location!.ToString());
        Assert.Equal("/fr/mon-espace/second-facteur?returnUrl=%2Ffr%2Fadministration", (await visitor.Get("/fr/administration")).Headers.Location!.ToString());
    }

    [Fact]
    public async Task The_sample_centre_can_be_chosen()
    {
        await using var portal = new ProductionPortal();
        await portal.InitializeAsync();
        var visitor = portal.Visit();
        await visitor.Submit(await visitor.Read(await portal.SetupPath("en")), ProductionPortal.Answers(FirstRecipe.SampleCentre));
        Assert.True(await portal.With<PortalDb, bool>(db => db.Versions.AnyAsync(v => v.ContentType == "TrainingModule")));
        Assert.Single((await portal.With<IAccounts, AccountPage>(a => a.Search(null, null, 1))).Accounts);
    }

    [Fact]
    public async Task A_link_works_for_an_hour_and_a_guessed_one_never()
    {
        await using var portal = new ProductionPortal();
        await portal.InitializeAsync();
        var path = await portal.SetupPath();
        portal.Clock.Advance(TimeSpan.FromMinutes(59));
        var form = await portal.Visit().Read(path);
        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Visit().Get(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Visit().Get("/fr/installation/" + new string('A', 43))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Visit().Get("/fr/installation")).StatusCode);
        Assert.NotNull(form);
    }

    [Fact]
    public async Task A_weak_password_is_refused_and_the_link_still_works()
    {
        await using var portal = new ProductionPortal();
        await portal.InitializeAsync();
        var visitor = portal.Visit();
        var path = await portal.SetupPath();
        var page = await visitor.SubmitAndRead(await visitor.Read(path), ProductionPortal.Answers(FirstRecipe.EmptyPortal, "password"));
        Assert.NotNull(page.QuerySelector("#Input_Password-error"));
        Assert.False(await portal.With<IAccounts, bool>(a => a.Any()));
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get(path)).StatusCode);
    }

    [Fact]
    public async Task Of_two_who_press_at_once_one_becomes_administrator()
    {
        await using var portal = new ProductionPortal();
        await portal.InitializeAsync();
        var path = await portal.SetupPath();
        var visitors = new[] { portal.Visit(), portal.Visit() };
        var forms = await Task.WhenAll(visitors.Select(v => v.Read(path)));
        var answers = await Task.WhenAll(visitors.Select((v, i) =>
        {
            var wanted = ProductionPortal.Answers(FirstRecipe.EmptyPortal);
            wanted["Input.Email"] = $"person{i}@example.org";
            return v.Submit(forms[i], wanted);
        }));
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.NotFound], answers.Select(a => a.StatusCode).Order());
        Assert.Single((await portal.With<IAccounts, AccountPage>(a => a.Search(null, null, 1))).Accounts);
    }

    [Fact]
    public async Task The_code_is_not_stored_and_old_links_are_forgotten()
    {
        await using var portal = new ProductionPortal();
        await portal.InitializeAsync();
        var code = (await portal.SetupPath()).Split('/')[^1];
        Assert.Equal(43, code.Length);
        Assert.DoesNotContain(await portal.With<PortalDb, List<SetupLink>>(db => db.Set<SetupLink>().ToListAsync()), l => l.Hash.Contains(code, StringComparison.OrdinalIgnoreCase));
        portal.Clock.Advance(TimeSpan.FromHours(2));
        await portal.SetupPath();
        Assert.Equal(1, await portal.With<PortalDb, int>(db => db.Set<SetupLink>().CountAsync()));
    }
}
