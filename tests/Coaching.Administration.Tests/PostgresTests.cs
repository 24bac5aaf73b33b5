using System.Net;
using Coaching.Content.Definitions;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Settings;
using Coaching.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Administration.Tests;

/// <summary>The office on PostgreSQL.</summary>
public sealed class PostgresTests
{
    [Fact]
    public async Task Every_page_answers_and_changes_are_kept()
    {
        await using var portal = new PostgresPortalFactory();
        await portal.InitializeAsync();
        var administrator = await portal.SignIn(Roles.Administrator);
        foreach (var page in OfficeTests.Pages)
        {
            Assert.Equal((page, HttpStatusCode.OK), (page, (await administrator.Get(page)).StatusCode));
        }

        await administrator.SubmitAndRead(await administrator.Read("/fr/administration/reglages"), new Dictionary<string, string?> { ["Input.SiteName"] = "Centre de Oujda" });
        Assert.Equal("Centre de Oujda", portal.Services.GetRequiredService<SiteSettings>().Get<string>("SiteName"));
        await administrator.SubmitAndRead(
            await administrator.Read("/fr/administration/types-de-contenu/Page/nouveau-champ"), new Dictionary<string, string?> { ["Input.Label"] = "Lieu" });
        Assert.Contains(portal.Services.GetRequiredService<ContentDefinitions>().Fields("Page"), f => f.Name == "Lieu");
        var id = await portal.Person(Roles.Trainee);
        await administrator.SubmitAndRead(
            await administrator.Read("/fr/administration/personnes/" + id), new Dictionary<string, string?> { ["Input.Roles"] = Roles.Coach }, "form[action*='handler=Roles']");
        Assert.Equal(3, (await administrator.Read("/fr/administration/journal")).QuerySelectorAll("table.data tbody tr").Length);
        Assert.Contains("La base de données (PostgreSQL) répond en", (await administrator.Read("/fr/administration/sante")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
